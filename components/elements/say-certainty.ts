import {msg} from '@lit/localize';
import type {Certainty} from '../core/dates/historical-date.js';

/** Doubt is a word, never colour alone (TEI P5 `teidata.certainty`); none where there is no doubt. */
export function sayCertainty(certainty: Certainty | undefined): string | undefined {
  if (certainty === 'low') return msg('probably');
  if (certainty === 'medium') return msg('most likely');
  if (certainty === 'unknown') return msg('not known how certain');
  return undefined;
}
