import type {PageImage} from '../../core/facsimile/facsimile.js';
import {fileOf, webAddress} from '../../core/facsimile/image-address.js';
import {pageAt} from '../../core/facsimile/read-facsimile.js';
import {handNamed} from '../../core/tei/hand-names.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
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
    lead: [...br, ...lineNumber(element)],
  };
}

/** Where the editor counted the lines every fifth number is shown, as in an edition of verse. */
function lineNumber(element: XmlElement): Generated[] {
  const n = attributeOf(element, 'n') ?? '';
  if (!/^\d{1,6}$/.test(n) || Number(n) === 0 || Number(n) % 5 !== 0) return [];
  return [{tag: 'span', attributes: {class: 'line-number', 'aria-hidden': 'true'}, text: n}];
}

/** A break before the first word of a block would show as an empty line. */
function opensItsBlock(element: XmlElement): boolean {
  for (const sibling of element.parent?.children ?? []) {
    if (sibling === element) return true;
    if (sibling.kind === 'text' && sibling.value.trim() !== '') return false;
    if (sibling.kind === 'element' && sibling.localName !== 'pb') return false;
  }
  return false;
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
  const text = withEdition(`${unit} ${n}`.trim(), element);
  if (attributeOf(element, 'facs') !== undefined) {
    return opening(element, scene, {text: text || '‖', words: text || msg('page break')});
  }
  return {tag: 'span', lead: text ? [{tag: 'span', text}] : []};
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
