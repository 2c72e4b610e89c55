import {msg} from '@lit/localize';
import type {Hiding, Rule} from '../plan.js';
import {each} from './structure.js';

/** Nothing of the element is text of the source: its words are listed, with the reason, not shown. */
function apart(code: string, reason: () => string): Rule {
  return () => {
    const hiding: Hiding = {code, reason: reason()};
    return {tag: 'span', hides: () => hiding};
  };
}

/** Elements that point from one part of a text to another, or say something about it (TEI P5 17, 18). */
export const analysisRules: Readonly<Record<string, Rule>> = {
  index: apart('index-term', () => msg('A term for the index, no part of the running text')),
  ...each(
    'interp interpGrp span spanGrp',
    apart('interpretation', () => msg('An interpretation of the text, no part of it')),
  ),
  ...each(
    'link linkGrp join joinGrp alt altGrp timeline when',
    apart('relation', () => msg('A relation between parts of the text, no part of it')),
  ),
  ...each(
    'certainty precision respons',
    apart('certainty', () => msg('How sure the encoding is, and whose it is; no part of the text')),
  ),
  standOff: apart('stand-off', () => msg('Annotation kept apart from the text it is about')),
  xenoData: apart('foreign-data', () => msg('Data in another format, kept apart from the text')),
};
