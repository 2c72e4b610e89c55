import {mentionKinds} from '../../core/tei/every-kind.js';
import type {MentionKind} from '../../core/tei/tei-document.js';

/** Everything that a text underlines. */
export const allKinds: ReadonlySet<MentionKind> = new Set(mentionKinds);
