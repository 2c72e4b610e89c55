import {textLayer} from './text-layer.js';
import {textTokens} from './tokens.js';

/** What a text looks like as one style sheet, for a page that has it before any script runs. */
export function textStyles(): string {
  return `${textTokens.cssText}\n${textLayer.cssText}`;
}
