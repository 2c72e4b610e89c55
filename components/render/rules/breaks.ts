import type {PageImage} from '../../core/facsimile/facsimile.js';
import {fileOf, webAddress} from '../../core/facsimile/image-address.js';
import {pageAt} from '../../core/facsimile/read-facsimile.js';
import {divisions} from '../../core/tei/elements.js';
import {handNamed} from '../../core/tei/hand-names.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {isBetweenBlocks, isHardBlock} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {safeAddress} from '../safe-address.js';
import type {Generated} from '../sink.js';
import {sayFormeWork} from './say-forme-work.js';

/** A page break: its number, linked to the page's image where there is one. */
function pageBreak(element: XmlElement, scene: Scene): Plan {
  const n = attributeOf(element, 'n');
  const words = n ? msg(str`page ${n}`) : msg('page break');
  return opening(element, scene, {
    text: withEdition(n || '‖', element),
    words: withEdition(words, element),
  });
}

/** Which edition is counted by, where the source says: several may be counted in one text. */
function withEdition(words: string, element: XmlElement): string {
  const edition = attributeOf(element, 'ed')?.replaceAll('#', '').trim();
  return edition ? `${words} (${edition})`.trim() : words;
}

/**
 * What opens a page: shown by `text`, named in `words`. `data-facs` holds the page's id, by which a
 * reader can open the image beside the text; without one the link leads to the image itself.
 */
function opening(
  element: XmlElement,
  scene: Scene,
  {text, words}: {readonly text: string; readonly words: string},
): Plan {
  const found = pageAt(scene.document, element);
  const image = found && addressOf(found.page, scene);
  const note = found?.page.title;
  const about = note === undefined ? '' : `: ${note}`;
  const number: Generated = image
    ? {
        tag: 'a',
        attributes: {
          href: image,
          title: `${msg(str`Image of ${words}`)}${about}`,
          'data-facs': found.page.id,
        },
        text,
      }
    : {
        tag: 'span',
        attributes: {
          title: `${words}${about}`,
          'data-facs': found?.viewable ? found.page.id : undefined,
        },
        text,
      };
  return {
    tag: 'span',
    attributes: {
      // What is inside a separator is not spoken of, so one with a link in it is a group.
      role: image ? 'group' : 'doc-pagebreak',
      'aria-label': words,
      'data-break': brokenWord(element),
      ...(found ? {id: scene.domId(found.anchor)} : {}),
    },
    lead: [number],
  };
}

/** The first image that can be linked; every other address is refused. */
function addressOf({images}: PageImage, scene: Scene): string | undefined {
  const base = scene.options.base ?? scene.document.file;
  const addresses = images.flatMap((image) => webAddress(fileOf(image), base) ?? []);
  return addresses.map(safeAddress).find(Boolean);
}

function brokenWord(element: XmlElement): string | undefined {
  return attributeOf(element, 'break') === 'no' ? 'no' : undefined;
}

/**
 * A line break. In the middle of a word (`@break="no"`) there is no `br`: finding in the page and
 * copying would part the word there, so the style sheet breaks that line.
 */
function lineBreak(element: XmlElement): Plan {
  const first = opensItsBlock(element);
  const within = brokenWord(element);
  const br: readonly Generated[] = first || within ? [] : [{tag: 'br'}];
  return {
    tag: 'span',
    attributes: {
      'data-first': first || undefined,
      'data-break': first ? undefined : within,
    },
    lead: [...br, ...lineNumber(attributeOf(element, 'n') ?? '')],
  };
}

/** Where the editor counted the lines every fifth number is shown, as in an edition of verse. */
function lineNumber(n: string): Generated[] {
  if (!/^\d{1,6}$/.test(n) || Number(n) === 0 || Number(n) % 5 !== 0) return [];
  return [{tag: 'span', attributes: {class: 'line-number', 'aria-hidden': 'true'}, text: n}];
}

/**
 * A break before the first word of a block would show as an empty line, and so would those that a
 * transcription line by line has after the end of each heading, paragraph or verse.
 */
function opensItsBlock(element: XmlElement): boolean {
  const home = element.parent;
  if (!home) return false;
  const known = leadingBreaks.get(home) ?? breaksThatOpen(home);
  leadingBreaks.set(home, known);
  return known.has(element);
}

/** Asked of each break, answered once for all of a block. */
const leadingBreaks = new WeakMap<XmlElement, ReadonlySet<XmlElement>>();

/** The breaks of an element before which no words of a line of its own stand. */
function breaksThatOpen(home: XmlElement): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>();
  let isOpen = true;
  let isWithoutWords = true;
  for (const child of home.children) {
    if (child.kind === 'text' && child.value.trim() !== '') isOpen = isWithoutWords = false;
    if (child.kind !== 'element' || child.localName === 'pb') continue;
    if (child.localName === 'lb') {
      if (isOpen) found.add(child);
      // Two at the beginning of a paragraph leave a line blank; between blocks that goes without saying.
      isOpen &&= !isWithoutWords || divisions.has(home.localName);
    } else {
      isWithoutWords = false;
      isOpen = isHardBlock(child);
    }
  }
  return found;
}

function labelledBreak(word: (n: string) => string): Rule {
  return (element) => ({
    tag: 'span',
    attributes: {'data-break': brokenWord(element)},
    lead: [{tag: 'span', text: withEdition(word(whichOf(element)).trim(), element)}],
  });
}

/** Its number, else the kind that tells it from others, as streams of one page. */
function whichOf(element: XmlElement): string {
  return attributeOf(element, 'n') ?? attributeOf(element, 'type') ?? '';
}

/** A milestone that has an image opens a page as `pb` does: some count by leaves alone. */
function milestone(element: XmlElement, scene: Scene): Plan {
  const unit = attributeOf(element, 'unit') ?? '';
  const n = attributeOf(element, 'n') ?? '';
  // `tei:p`: where an element begins that the lines of the page cannot hold.
  if (unit.startsWith('tei:')) return {tag: 'span'};
  if (lineUnits.test(unit)) return {tag: 'span', lead: lineNumber(n.replace(/^.*\./, ''))};
  if (n === '' && drawnRule.test(ornamentOf(element))) {
    return {tag: 'span', lead: [{tag: 'span', text: '———'}]};
  }
  const text = withEdition(`${unit} ${n}`.trim(), element);
  if (attributeOf(element, 'facs') !== undefined) {
    return opening(element, scene, {text: text || '‖', words: text || msg('page break')});
  }
  return {
    tag: text && isBetweenBlocks(element) ? 'div' : 'span',
    lead: text ? [{tag: 'span', text}] : [],
  };
}

/** Lines counted through a play or a poem: their numbers stand where those of `lb` do. */
const lineUnits = /^(line|ftln|tln)$/i;

/** A rule or a row of stars between sections: what is between them is said by the sections. */
const drawnRule = /(^|[\s#])(hr|rule|line|stars?|asterisks?|dinkus|ornament)($|\s)/i;

function ornamentOf(element: XmlElement): string {
  return `${attributeOf(element, 'rend') ?? ''} ${attributeOf(element, 'rendition') ?? ''}`;
}

/** Another hand goes on: called by the name its description gives, else by what points to it. */
function handShift(element: XmlElement, scene: Scene): Plan {
  const hand =
    handNamed(scene.document.tree, attributeOf(element, 'new')) ??
    handNamed(scene.document.tree, attributeOf(element, 'scribeRef')) ??
    attributeOf(element, 'scribe')?.replace(/^#/, '');
  const means = ['medium', 'script'].map((name) => attributeOf(element, name)?.trim());
  const known = [hand && msg(str`hand: ${hand}`), ...means].filter(Boolean).join(', ');
  return {tag: 'span', lead: [{tag: 'span', text: known || msg('another hand')}]};
}

export const breakRules: Readonly<Record<string, Rule>> = {
  pb: pageBreak,
  lb: lineBreak,
  cb: labelledBreak((n) => msg(str`column ${n}`)),
  gb: labelledBreak((n) => msg(str`gathering ${n}`)),
  milestone,
  handShift,
  fw: (element) => ({tag: 'span', attributes: {title: sayFormeWork(element)}}),
};
