import {attributeOf, type XmlElement} from '../core/xml/xml-tree.js';

/** What editors write in `@rend` and `@rendition`, by the look they mean. First match wins a word. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/^(i|it|ital.*|kursiv.*|cursive)$/, 'italic'],
  [/^(b|bold.*|strong|fett|bf)$/, 'bold'],
  [/^(uu|double-?under.*|underline[-_]?2|2)$/, 'double-underline'],
  [/^(u|ul|underlin.*|unterstrichen)$/, 'underline'],
  [/^(sup.*|hoch.*|raised)$/, 'superscript'],
  [/^(sub.*|tief.*)$/, 'subscript'],
  [/^(sc|small-?caps?|kapit.*)$/, 'small-caps'],
  [/^(g|spaced.*|gesperrt.*|letterspac.*|sperr.*)$/, 'spaced'],
  [/^(caps?|uppercase|allcaps|versal.*)$/, 'capitals'],
  [/^(strike.*|line-?through|strikethrough|st)$/, 'strikethrough'],
  [/^(c|cent(er|re).*|zentriert)$/, 'centre'],
  [/^(r|right.*|align-?right|rechts)$/, 'right'],
  [/^(indent.*|hang.*|einzug)$/, 'indent'],
  [/^(large.*|big.*|bigger)$/, 'large'],
  [/^(small|smaller|klein)$/, 'small'],
  [/^(init(ial)?.*|dropcap)$/, 'initial'],
  [/^(block|blockquote|display)$/, 'block'],
  [/^(inline)$/, 'inline'],
];

/** The looks an element asks for, as a space-parted list of our own names; unknown words fall away. */
export function rendTokens(element: XmlElement): string | undefined {
  const written = `${attributeOf(element, 'rend') ?? ''} ${attributeOf(element, 'rendition') ?? ''}`;
  if (written === ' ') return undefined;
  const found = new Set<string>();
  for (const word of written.toLowerCase().split(/[\s;,]+/)) {
    const bare = word.replace(/^[#.]+|^[a-z]+:(?=[a-z])|[()]/g, '');
    const look = looks.find(([pattern]) => pattern.test(bare));
    if (look) found.add(look[1]);
  }
  return found.size > 0 ? [...found].join(' ') : undefined;
}
