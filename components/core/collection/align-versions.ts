import type {EntityIndex} from '../entities/entity-index.js';
import {alignTexts} from '../links/alignment/align-texts.js';
import type {AlignmentResult, TextPart} from '../links/alignment/alignment.js';
import {soundKeys} from '../search/sound-key.js';
import type {TeiDocument} from '../tei/tei-document.js';

/**
 * Lays two texts of a collection beside each other as `alignTexts` does, with all that is known of
 * names: what its registers say a mention means, and which spellings of a name in several scripts
 * are one.
 *
 * @param standOff further documents whose `link`s may be about these two
 */
export function alignVersions(
  a: TextPart,
  b: TextPart,
  entities?: EntityIndex,
  standOff: readonly TeiDocument[] = [],
): AlignmentResult {
  return alignTexts(a, b, {
    soundKeys,
    standOff,
    ...(entities
      ? {entityIds: (mention, {file}) => entities.resolve(mention, file).entityIds}
      : {}),
  });
}
