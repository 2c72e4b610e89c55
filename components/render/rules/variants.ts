import {shownMember} from '../../core/tei/shown-member.js';
import type {Alternation} from '../../core/tei/variants/alternation.js';
import {attributeWording} from '../../core/tei/variants/attribute-wording.js';
import {omitsWords} from '../../core/tei/variants/omission.js';
import {readingsOf, witnessesOf} from '../../core/tei/variants/readings.js';
import {wordsBetween} from '../../core/tei/words-between.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {msg} from '../../core/words/msg.js';
import type {XmlElement, XmlNode} from '../../core/xml/xml-tree.js';
import type {Hiding, Plan, Rule, Scene} from '../plan.js';
import {nextWithWords} from '../running-text.js';
import type {Generated, RenderAttributes} from '../sink.js';
import {marked, plain} from './editorial.js';
import {operable} from './names.js';
import {blockOrPhrase} from './structure.js';
import {omission, sign} from './variant-signs.js';

/** Shows one member; the others are listed as hidden and stand in the card. None is ever dropped. */
function choice(element: XmlElement, scene: Scene): Plan {
  const owner = scene.ids(element).alternation;
  const shown = shownMember(element, readingIn(scene));
  // Nothing to choose from: what stands there is all there is.
  if (!shown || owner === undefined) return {tag: 'span'};
  return withAlternatives(
    element,
    shown,
    owner,
    scene,
    msg('with another wording'),
    alternativeEncoding(),
  );
}

/** An entry of the apparatus, in one of three places (TEI P5 12.2). */
function apparatus(element: XmlElement, scene: Scene): Plan {
  const owner = scene.ids(element).alternation;
  const entry = owner === undefined ? undefined : scene.alternation(owner);
  if (owner === undefined || !entry) return blockOrPhrase(element, scene);
  if (entry.place === 'apart') return entryApart(element, entry, scene);
  if (entry.place === 'attached') return entryAttached(element, owner, scene);
  const shown = shownMember(element, readingIn(scene), scene.witness);
  if (!shown) return {tag: 'span'};
  return withAlternatives(element, shown, owner, scene, msg('variant readings'), variantReading());
}

/** Of a group only the reading that is read stays in view, wherever in the group it stands. */
function readingGroup(element: XmlElement, scene: Scene): Plan {
  const shown = shownMember(element, readingIn(scene), scene.witness);
  if (!shown) return blockOrPhrase(element, scene);
  const owner = ownerOf(element, scene);
  return {
    tag: scene.holdsBlocks(element) ? 'div' : 'span',
    hides: (child) => hidesAlternative(child, shown, {...variantReading(), ...owner}),
  };
}

function withAlternatives(
  element: XmlElement,
  shown: XmlElement,
  owner: string,
  scene: Scene,
  label: string,
  hiding: Hiding,
): Plan {
  const words = wordsOf(shown, longestName);
  return {
    tag: scene.holdsBlocks(element) ? 'div' : 'span',
    attributes: {
      ...card(element, owner, scene),
      'data-shown': indexOfShown(element, shown, scene),
      title: label,
      'aria-label': nameOf(words, label),
    },
    // A reading says itself that it has no words.
    lead: readingsOf(element).length === 0 && omitsWords(shown) ? [omission()] : [],
    hides: (child) => hidesAlternative(child, shown, {...hiding, owner}),
  };
}

/** Which of the wordings of the card stands on the page. */
function indexOfShown(element: XmlElement, shown: XmlElement, scene: Scene): string {
  const members = readingsOf(element);
  if (members.length === 0) {
    return String(element.children.filter(({kind}) => kind === 'element').indexOf(shown));
  }
  return String(members.findIndex((each) => isChosen(each, scene)));
}

function isChosen(reading: XmlElement, scene: Scene): boolean {
  const home = reading.parent;
  return home !== undefined && shownMember(home, readingIn(scene), scene.witness) === reading;
}

function hidesAlternative(child: XmlNode, shown: XmlElement, hiding: Hiding): Hiding | undefined {
  if (child === shown || child.kind === 'comment' || child.kind === 'instruction') return undefined;
  if (child.kind !== 'text' || child.value.trim() !== '') return hiding;
  return {
    ...hiding,
    code: 'layout-space',
    reason: msg('White space between alternatives, no part of any of them'),
  };
}

/** It repeats or varies words that stand in the text: a sign there, the readings in the card. */
function entryAttached(element: XmlElement, owner: string, scene: Scene): Plan {
  const label = msg('variant readings');
  return {
    tag: 'span',
    attributes: {...card(element, owner, scene), title: label, 'aria-label': label},
    lead: [sign()],
    hides: (child) =>
      child.kind === 'text' || child.kind === 'element' ? {...variantReading(), owner} : undefined,
  };
}

/**
 * In a list of its own the entry is text like any other: locus, lemma, readings with their sigla.
 * Without a lemma it quotes the words it is about, where its pointers lead to some.
 */
function entryApart(element: XmlElement, {locus, words}: Alternation, scene: Scene): Plan {
  const place = locus === undefined ? [] : [{tag: 'span', text: `${locus} `}];
  const hasLemma = readingsOf(element).some(({localName}) => localName === 'lem');
  const about = words && !hasLemma ? shortened(wordsBetween(scene.document, words)) : '';
  const quoted = about === '' ? [] : [{tag: 'span', text: `${about}] `}];
  const plan = blockOrPhrase(element, scene);
  return {...plan, attributes: {class: 'app-entry'}, lead: [...place, ...quoted]};
}

/** Of a longer passage the first and the last words stand for it, as in print. In words. */
const mostQuoted = 6;

function shortened(words: string): string {
  const each = words.split(' ');
  if (each.length <= mostQuoted) return words;
  return `${each.slice(0, 2).join(' ')} … ${each.slice(-2).join(' ')}`;
}

function lemma(element: XmlElement, scene: Scene): Plan {
  if (!standsApart(element, scene)) return plainReading(element, scene);
  return {
    ...plainReading(element, scene),
    trail: [...sigla(element, scene), {tag: 'span', text: '] '}],
  };
}

function reading(element: XmlElement, scene: Scene): Plan {
  const plan = plainReading(element, scene);
  if (!standsApart(element, scene)) return plan;
  const lead = omitsWords(element) ? [omission()] : [];
  return {...plan, lead, trail: [...sigla(element, scene), ...separator(element)]};
}

function plainReading(element: XmlElement, scene: Scene): Plan {
  const block = scene.holdsBlocks(element);
  const empty = omitsWords(element) && !standsApart(element, scene);
  return {tag: block ? 'div' : 'span', lead: empty ? [omission()] : []};
}

/** Between readings that the source lists without a mark of its own. */
function separator(element: XmlElement): Generated[] {
  const next = element.parent && nextWithWords(element, () => false);
  const adjacent = next && /^(rdg|rdgGrp|wit)$/.test(next.element.localName) && next.adjacent;
  return adjacent ? [{tag: 'span', text: ' '}] : [];
}

function standsApart(reading: XmlElement, scene: Scene): boolean {
  const {owner} = ownerOf(reading, scene);
  return owner !== undefined && scene.alternation(owner)?.place === 'apart';
}

/** The alternation a reading or a group of readings belongs to. */
function ownerOf(element: XmlElement, scene: Scene): {readonly owner?: string} {
  for (let at = element.parent; at; at = at.parent) {
    const owner = scene.ids(at).alternation;
    if (owner !== undefined) return {owner};
  }
  return {};
}

/** The witnesses of a reading, unless the source itself writes them out beside it. */
function sigla(element: XmlElement, scene: Scene): Generated[] {
  const siblings = element.parent?.children ?? [];
  if (siblings.some((each) => each.kind === 'element' && each.localName === 'wit')) return [];
  const named = witnessesOf(element).map((id) => scene.siglum(id));
  return named.length > 0
    ? [{tag: 'span', attributes: {class: 'sigla'}, text: ` ${named.join(' ')}`}]
    : [];
}

/** TEI P4 keeps the other wording in an attribute; it is read in the place of the source's own. */
function withAttribute(rule: Rule): Rule {
  return (element, scene) => {
    const other = attributeWording(element);
    const owner = other && scene.ids(element).alternation;
    if (!other || owner === undefined) return rule(element, scene);
    const label = msg('with another wording');
    const attributes = {...card(element, owner, scene), title: label};
    if (!isRead(other.element, scene)) {
      const plan = rule(element, scene);
      return {...plan, attributes: {...plan.attributes, ...attributes, 'data-shown': '0'}};
    }
    return {
      tag: 'span',
      attributes: {...attributes, 'data-shown': '1'},
      lead: [{tag: 'span', text: other.text}],
      hides: (child) =>
        child.kind === 'text' || child.kind === 'element'
          ? {...alternativeEncoding(), owner}
          : undefined,
    };
  };
}

function isRead(element: string, scene: Scene): boolean {
  const ofEditor = element === 'corr' || element === 'reg' || element === 'expan';
  return (readingIn(scene) === 'normalised') === ofEditor;
}

function card(element: XmlElement, owner: string, scene: Scene): RenderAttributes {
  return {'data-editorial': owner, id: scene.domId(owner), ...operable(element, scene)};
}

const readingIn = (scene: Scene) => scene.options.reading ?? 'diplomatic';

const alternativeEncoding = (): Hiding => ({
  code: 'alternative-encoding',
  reason: msg('Another encoding of the same words; the card of this passage gives it'),
});

export const variantReading = (): Hiding => ({
  code: 'variant-reading',
  reason: msg('A reading of another witness, or a note on the readings; the card gives it'),
});

/** A control with more words than this is named by them, as they stand. */
const longestName = 120;

function nameOf(words: string, label: string): string | undefined {
  if (words.length > longestName) return undefined;
  return words ? `${words} (${label})` : label;
}

export const variantRules: Readonly<Record<string, Rule>> = {
  choice,
  app: apparatus,
  rdgGrp: readingGroup,
  lem: lemma,
  rdg: reading,
  wit: plain,
  witDetail: plain,
  listApp: blockOrPhrase,
  orig: withAttribute(plain),
  reg: withAttribute(plain),
  abbr: withAttribute(plain),
  expan: withAttribute(plain),
  am: plain,
  sic: withAttribute(marked(() => msg('so in the source'))),
  corr: withAttribute(marked(() => msg('corrected by the editor'))),
};
