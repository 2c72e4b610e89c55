import {isExample, teiName} from '../core/tei/elements.js';
import {isFallback, isInclusion} from '../core/tei/inclusions.js';
import {closest, type XmlElement} from '../core/xml/xml-tree.js';
import type {Rule} from './plan.js';
import {analysisRules} from './rules/analysis.js';
import {bibliographyRules} from './rules/bibliography.js';
import {breakRules} from './rules/breaks.js';
import {dictionaryRules} from './rules/dictionaries.js';
import {editorialRules} from './rules/editorial.js';
import {contentsEntry, example, guest, isContentsEntry} from './rules/examples.js';
import {featureStructureRules} from './rules/feature-structures.js';
import {figureRules} from './rules/figures.js';
import {glyphRules} from './rules/glyphs.js';
import {headerPartRules} from './rules/header-parts.js';
import {inclusion} from './rules/inclusions.js';
import {withDirection} from './rules/isolation.js';
import {withJoint} from './rules/joints.js';
import {withoutLayoutSpace} from './rules/layout-space.js';
import {linkRules} from './rules/links.js';
import {listRules} from './rules/lists.js';
import {isMath, mathematics, mathematicsRules} from './rules/mathematics.js';
import {nameRules} from './rules/names.js';
import {noteRules} from './rules/notes.js';
import {phraseRules} from './rules/phrases.js';
import {recordFieldRules} from './rules/record-fields.js';
import {registerRules} from './rules/registers.js';
import {sourceDocumentRules} from './rules/source-document.js';
import {spanRules, withSpanEnd} from './rules/span-ends.js';
import {speechRules} from './rules/speech.js';
import {genericPlan, structureRules} from './rules/structure.js';
import {tableRules} from './rules/tables.js';
import {tagDocumentationRules} from './rules/tag-documentation.js';
import {variantRules} from './rules/variants.js';
import {verseAndDramaRules} from './rules/verse-and-drama.js';
import {witnessLimitRules} from './rules/witness-limits.js';

/** Families by chapter of the Guidelines; of two rules for one element the later one counts. */
const rules: ReadonlyMap<string, Rule> = new Map(
  [
    structureRules,
    headerPartRules,
    phraseRules,
    registerRules,
    recordFieldRules,
    bibliographyRules,
    nameRules,
    linkRules,
    noteRules,
    breakRules,
    listRules,
    tableRules,
    figureRules,
    verseAndDramaRules,
    dictionaryRules,
    sourceDocumentRules,
    spanRules,
    speechRules,
    glyphRules,
    mathematicsRules,
    featureStructureRules,
    analysisRules,
    tagDocumentationRules,
    editorialRules,
    variantRules,
    witnessLimitRules,
  ].flatMap((group) => Object.entries(group)),
);

/** The rule for an element; one without a rule of its own is shown by its content. */
export function ruleFor(element: XmlElement): FoundRule {
  if (isExample(element)) return {plan: example, known: true};
  if (isIncluding(element)) return {plan: inclusion, known: true};
  if (isMath(element)) return {plan: mathematics, known: true};
  const name = teiName(element);
  if (name === '') {
    return isContentsEntry(element) ? entryForContents : {plan: guest, known: false};
  }
  return completedRules.get(name) ?? unknown;
}

/** In quoted markup an inclusion is quoted too. */
function isIncluding(element: XmlElement): boolean {
  const includes = isInclusion(element) || isFallback(element);
  return includes && closest(element, isExample) === undefined;
}

interface FoundRule {
  readonly plan: Rule;
  readonly known: boolean;
}

/** What holds for any element, whatever its rule: direction, marks and space between fields, ends of spans. */
function completed(rule: Rule): Rule {
  return (element, scene) => {
    const joined = withJoint(rule(element, scene), element);
    const directed = withDirection(withSpanEnd(joined, element, scene.document), element);
    return withoutLayoutSpace(directed, element);
  };
}

const completedRules: ReadonlyMap<string, FoundRule> = new Map(
  [...rules].map(([name, rule]) => [name, {plan: completed(rule), known: true}]),
);
const entryForContents: FoundRule = {plan: contentsEntry, known: true};
const unknown: FoundRule = {plan: completed(genericPlan), known: false};
