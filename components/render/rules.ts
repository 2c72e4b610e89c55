import {isExample, teiName} from '../core/tei/elements.js';
import type {XmlElement} from '../core/xml/xml-tree.js';
import type {Rule} from './plan.js';
import {breakRules} from './rules/breaks.js';
import {editorialRules} from './rules/editorial.js';
import {example, guest} from './rules/examples.js';
import {figureRules} from './rules/figures.js';
import {linkRules} from './rules/links.js';
import {listRules} from './rules/lists.js';
import {nameRules} from './rules/names.js';
import {noteRules} from './rules/notes.js';
import {phraseRules} from './rules/phrases.js';
import {genericPlan, structureRules} from './rules/structure.js';
import {tableRules} from './rules/tables.js';
import {verseAndDramaRules} from './rules/verse-and-drama.js';

const rules: ReadonlyMap<string, Rule> = new Map(
  [
    structureRules,
    phraseRules,
    nameRules,
    linkRules,
    noteRules,
    editorialRules,
    breakRules,
    figureRules,
    listRules,
    tableRules,
    verseAndDramaRules,
  ].flatMap((group) => Object.entries(group)),
);

/** The rule for an element; one without a rule of its own is shown by its content. */
export function ruleFor(element: XmlElement): {readonly plan: Rule; readonly known: boolean} {
  if (isExample(element)) return {plan: example, known: true};
  const name = teiName(element);
  if (name === '') return {plan: guest, known: false};
  const rule = rules.get(name);
  return rule ? {plan: rule, known: true} : {plan: genericPlan, known: false};
}
