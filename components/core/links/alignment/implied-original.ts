import {reduced} from '../../natives/reduced.js';
import {divisions, isExample, teiName} from '../../tei/elements.js';
import {childElements, type XmlElement} from '../../xml/xml-tree.js';
import {
  lengthOf,
  type Marked,
  type Meeting,
  markOf,
  markWithin,
  mostTimesLonger,
} from './marked-version.js';

/** What an original can be that does not call itself one. */
const unmarkedHolders = /^(?:div\d?|p|ab|lg?|seg|s|quote|item|u)$/;

/**
 * A translation is of something: where nothing says that it is the original, what stands beside it and
 * is of no kind of its own is. In the back of a text the translation is of its body.
 */
export function withOriginal(marked: Meeting, parent: XmlElement): Meeting {
  const inParagraph = withParagraph(marked, parent);
  if (inParagraph) return inParagraph;
  const own = translationsIn(parent, marked);
  const says = own.some(({role}) => role === 'original' || role === 'version');
  if (says || !own.some(({role}) => role === 'translation')) return marked;
  const known = new Set<XmlElement>(own.map(({element}) => element));
  const original = childElements(parent)
    .filter((child) => !known.has(child) && lengthOf(child) > 0)
    .filter((child) =>
      teiName(parent) === 'text'
        ? teiName(child) === 'body'
        : unmarkedHolders.test(teiName(child)) && !isExample(child),
    )
    .map((element): Marked => ({element, key: 'original', role: 'original', language: undefined}));
  // Of a long text, a few words that are translated are a note.
  const isAll = sizeOf(original) <= mostTimesLonger * sizeOf(own);
  if (original.length === 0 || !isAll) return marked;
  return [...original, ...own].sort((a, b) => a.element.start - b.element.start);
}

/** A paragraph with its translation in it, in a note or as a text of its own. */
function withParagraph(marked: Meeting, parent: XmlElement): Meeting | undefined {
  const inner = marked
    .filter(({element}) => /^(?:note|floatingText)$/.test(teiName(element)))
    .filter(({role}) => role === 'translation')
    .map((one): Marked => ({...one, isWithin: true}));
  if (inner.length === 0 || !unmarkedHolders.test(teiName(parent)) || !hasOwnWords(parent)) {
    return undefined;
  }
  // Of a long paragraph, a few words that are translated are a note.
  const all = lengthOf(parent) - sizeOf(inner);
  if (all > mostTimesLonger * sizeOf(inner)) return undefined;
  return [{element: parent, key: 'original', role: 'original', language: undefined}, ...inner];
}

function sizeOf(marked: Meeting): number {
  return reduced(marked, (sum, {element}) => sum + lengthOf(element), 0);
}

function hasOwnWords({children}: XmlElement): boolean {
  return children.some((child) => child.kind === 'text' && /[\p{L}\p{N}]/u.test(child.value));
}

function translationsIn(parent: XmlElement, marked: Meeting): Meeting {
  if (teiName(parent) !== 'text' || marked.length > 0) return marked;
  const back = childElements(parent).find((child) => teiName(child) === 'back');
  return childElements(back ?? parent).flatMap((child) => {
    const found = divisions.has(teiName(child)) ? (markOf(child) ?? markWithin(child)) : undefined;
    return found?.role === 'translation' ? [found] : [];
  });
}
