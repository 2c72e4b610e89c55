import {reduced} from '../../natives/reduced.js';
import {divisions, isExample, teiName} from '../../tei/elements.js';
import {childElements, type XmlElement} from '../../xml/xml-tree.js';
import {lengthOf, type Marked, type Meeting, markOf, mostTimesLonger} from './marked-version.js';

/** What an original can be that does not call itself one. */
const unmarkedHolders = /^(?:div\d?|p|ab|lg?|seg|s|quote|item|u)$/;

/**
 * A translation is of something: where nothing says that it is the original, what stands beside it and
 * is of no kind of its own is. In the back of a text the translation is of its body.
 */
export function withOriginal(marked: Meeting, parent: XmlElement): Meeting {
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
  const [ofOriginal, ofOthers] = [original, own].map((all) =>
    reduced(all, (sum, {element}) => sum + lengthOf(element), 0),
  );
  // Of a long text, a few words that are translated are a note.
  const isAll = (ofOriginal ?? 0) <= mostTimesLonger * (ofOthers ?? 0);
  if (original.length === 0 || !isAll) return marked;
  return [...original, ...own].sort((a, b) => a.element.start - b.element.start);
}

function translationsIn(parent: XmlElement, marked: Meeting): Meeting {
  if (teiName(parent) !== 'text' || marked.length > 0) return marked;
  const back = childElements(parent).find((child) => teiName(child) === 'back');
  return childElements(back ?? parent).flatMap((child) => {
    const found = divisions.has(teiName(child)) ? markOf(child) : undefined;
    return found?.role === 'translation' ? [found] : [];
  });
}
