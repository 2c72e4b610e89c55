import {teiName} from '../core/tei/elements.js';
import {attributeOf, type XmlElement} from '../core/xml/xml-tree.js';
import {cssLooks, indentStep} from './css-looks.js';
import {longestRead, renditionsFor} from './renditions.js';

/** What editors write in `@rend` and `@rendition`, by the look they mean. First match wins a word. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/^(i|it|ital.*|kurs(iv)?.*|cursive|slanted|oblique)$/, 'italic'],
  [/^(b|bo|bold.*|strong|fett|halbfett|bf)$/, 'bold'],
  [/^(roman|upright|recte|normal|antiqua-?recte)$/, 'upright'],
  [/^(aq|antiqua|latin(isch)?e?)$/, 'antiqua'],
  [/^(fr|fraktur|blackletter|black-?letter|gothic|bl)$/, 'blackletter'],
  [/^(tt|typewriter|monospace|mono|teletype|courier)$/, 'typewriter'],
  [
    /^(uu|double-?under.*|under(line)?-?double|underline[-_]?2|doppelt-?unterstrichen|2)$/,
    'double-underline',
  ],
  [/^(wavy.*|wellenlinie)$/, 'wavy-underline'],
  [/^(u|ul|underlin.*|underscore.*|unterstrichen|souligné)$/, 'underline'],
  [/^(o|ol|overlin.*|overscore.*|überstrichen|supraline.{0,20})$/, 'overline'],
  [/^(sup.*|hoch.*|raised|above)$/, 'superscript'],
  [/^(sub.*|tief.*)$/, 'subscript'],
  [/^(sc|k|small-?caps?|kapit.*|all-?small-?caps)$/, 'small-caps'],
  [/^(g|spaced.*|gesperrt.*|letter-?spac.*|sperr.*|langess?)$/, 'spaced'],
  [/^(caps?|capitals|upper(case)?|all-?caps|versal.*)$/, 'capitals'],
  [/^(strike.*|line-?through|durchgestrichen|st|s|double-?strikethrough)$/, 'strikethrough'],
  [/^(c|cent(er|re).*|zentriert|align-?cent(er|re)|text-cent(er|re)|ctr)$/, 'centre'],
  [/^(r|right.*|(text-)?align-?right|flush-?right|rechts.*|end)$/, 'right'],
  [/^(left|align-?left|flush-?left|links.*)$/, 'left'],
  [/^(justif.*|blocksatz)$/, 'justified'],
  [/^(hang.*)$/, 'hanging'],
  [/^(large.*|big.*|bigger|x+-?large)$/, 'large'],
  [/^(small|smaller|klein|x+-?small|fine-?print)$/, 'small'],
  [/^(in|init(ial)?.*|drop-?cap.*)$/, 'initial'],
  [/^(red|rubric.*|rub|rot|rouge|miniat.*|red-?ink)$/, 'rubricated'],
  [/^(box(ed)?|framed?|border(ed)?|gerahmt)$/, 'framed'],
  [/^(vertical.*|tate(gaki)?|tb-?rl)$/, 'vertical'],
  [/^(block|blockquote|display)$/, 'block'],
  [/^(inline|in-?line|run-?(in|on))$/, 'inline'],
];

/** `key(value)` of a rendition ladder whose key alone says nothing: the value is the word. */
const sayValue = /^(align|slant|weight|case|face|color|colour|size|position|style|font|bestyle)$/;

/** A word with a bracketed value, as in `indent(2)` and `slant(italic)align(center)`. */
const ladder = /([a-z][a-z-]{0,30})\(([^()]{0,60})\)/g;

/** Where white space in the source is meant, a whole text or division is too much to believe. */
const keepsSpace = new Set('p ab l line seg eg code cell u q quote hi'.split(' '));

/** The looks an element asks for, as a space-parted list of our own names; unknown words fall away. */
export function rendTokens(element: XmlElement): string | undefined {
  // Most elements say nothing, and are asked several times.
  if (element.attributes.length === 0) {
    const looks = renditionsFor(element).byElement.get(teiName(element)) ?? [];
    return looks.length > 0 ? [...new Set(looks)].join(' ') : undefined;
  }
  const rend = attributeOf(element, 'rend');
  const rendition = attributeOf(element, 'rendition');
  const style = attributeOf(element, 'style');
  const found = new Set<string>();
  if (rend !== undefined) addWords(found, rend);
  if (rendition !== undefined) addPointed(found, rendition, element);
  if (style !== undefined) addWords(found, style);
  if (found.size === 0) {
    for (const look of renditionsFor(element).byElement.get(teiName(element)) ?? [])
      found.add(look);
  }
  if (attributeOf(element, 'xml:space') === 'preserve' && keepsSpace.has(element.localName)) {
    found.add('preserved');
  }
  return found.size > 0 ? [...found].join(' ') : undefined;
}

/** `@rend` holds words, `key(value)` ladders or CSS, in any mixture. */
function addWords(found: Set<string>, written: string): void {
  const {rest, looks: declared} = cssLooks(written.toLowerCase().slice(0, longestRead));
  const words = rest.replace(ladder, (_, key: string, value: string) => {
    if (key === 'indent') return ` indent${Number.parseInt(value, 10) || 1} `;
    if (key === 'pre' || key === 'post') return ' ';
    return sayValue.test(key) ? ` ${value} ` : ` ${/^(no|false|none)$/.test(value) ? '' : key} `;
  });
  for (const word of words.split(/[\s;,|+]+/)) addWord(found, word);
  for (const look of declared) found.add(look);
}

function addPointed(found: Set<string>, pointers: string, element: XmlElement): void {
  for (const pointer of pointers.slice(0, longestRead).split(/\s+/)) {
    const name = pointer.replace(/^[^#]*#/, '');
    const declared = renditionsFor(element).byId.get(name);
    if (declared) for (const look of declared) found.add(look);
    else addWord(found, name.toLowerCase());
  }
}

function addWord(found: Set<string>, word: string): void {
  const bare = word.replace(/^[#.]+|^[a-z]+:(?=[a-z])|[()]/g, '');
  const indent = /^(?:indent|einzug|einr[uü]ckung|ind|in|et(?=\d?$))[-_]?(\d?)/.exec(bare);
  const look = looks.find(([pattern]) => pattern.test(bare))?.[1];
  if (look) found.add(look);
  else if (indent) found.add(indentStep(Number(indent[1]) || 1));
}
