import {teiName} from '../../core/tei/elements.js';
import {
  attributeOf,
  childElements,
  closest,
  labelOf,
  type XmlElement,
} from '../../core/xml/xml-tree.js';
import {holdsRunningText} from '../running-text.js';
import type {RenderAttributes} from '../sink.js';
import {quotationMarks} from './phrases.js';

/**
 * The level of a title (TEI P5 3.12.2.2) and whether it is given quotation marks: an article is
 * told from the book it stands in by them, where a record has nothing but its fields.
 */
export function titleLooks(title: XmlElement): RenderAttributes {
  const home = title.parent;
  const stated = attributeOf(title, 'level');
  const level = stated ?? (home && teiName(home) === 'analytic' ? 'a' : undefined);
  return {
    'data-level': level,
    'data-marks': level === 'a' && home && isLone(title, home) ? 'added' : undefined,
  };
}

/** Not one of several, as a title and its subtitle are, and not set among words or marks. */
function isLone(title: XmlElement, record: XmlElement): boolean {
  return (
    /^(analytic|bibl)$/.test(teiName(record)) &&
    closest(record, isInSentence) === undefined &&
    childElements(record, 'title').length === 1 &&
    !holdsRunningText(record) &&
    !quotationMarks.test(labelOf(title))
  );
}

/** A record in a sentence may be quoted as its source has it. */
function isInSentence(above: XmlElement): boolean {
  return /^(p|l|head|titlePage)$/.test(teiName(above));
}
