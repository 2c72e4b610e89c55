import {msg} from '../words/msg.js';
import {takeApart} from './header-words.js';

/** Attributes whose own names say too little, in words. */
const words: Readonly<Record<string, () => string>> = {
  atLeast: () => msg('At least'),
  atMost: () => msg('At most'),
  calendar: () => msg('Calendar'),
  cert: () => msg('Certainty'),
  class: () => msg('Class'),
  corresp: () => msg('Corresponds to'),
  datingMethod: () => msg('Dated by'),
  decls: () => msg('Governed by'),
  dur: () => msg('Duration'),
  facs: () => msg('Image'),
  eol: () => msg('At line ends'),
  evidence: () => msg('Evidence'),
  gi: () => msg('Element'),
  hands: () => msg('Number of hands'),
  ident: () => msg('Code'),
  key: () => msg('Key'),
  lang: () => msg('Language'),
  langKey: () => msg('Language'),
  level: () => msg('Level'),
  mainLang: () => msg('Main language'),
  marks: () => msg('Marks kept'),
  match: () => msg('Elements matched'),
  matchPattern: () => msg('Pattern'),
  max: () => msg('At most'),
  mimeType: () => msg('Format'),
  min: () => msg('At least'),
  n: () => msg('Number'),
  occurs: () => msg('Times used'),
  otherLangs: () => msg('Other languages'),
  ref: () => msg('Identified as'),
  rend: () => msg('Appearance'),
  replacementPattern: () => msg('Replaced by'),
  resp: () => msg('According to'),
  role: () => msg('Role'),
  scheme: () => msg('Scheme'),
  scribe: () => msg('Scribe'),
  scribeRef: () => msg('Scribe'),
  scriptRef: () => msg('Script'),
  sortKey: () => msg('Sorted as'),
  target: () => msg('Points to'),
  type: () => msg('Kind'),
  url: () => msg('Address'),
  usage: () => msg('Share in per cent'),
  when: () => msg('When'),
  who: () => msg('By'),
  wit: () => msg('Witnesses'),
  withId: () => msg('With an identifier'),
  'xml:lang': () => msg('Language'),
};

/** The name of an attribute as a label: `writtenLines` → `Written lines`. */
export function attributeWords(name: string): string {
  const known = Object.hasOwn(words, name) ? words[name] : undefined;
  return known?.() ?? takeApart(name);
}
