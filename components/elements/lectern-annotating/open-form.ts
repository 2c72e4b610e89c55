import type {Annotation} from '../../core/annotations/annotation.js';
import {asList, asObject, asText, type JsonObject} from '../../core/annotations/json.js';
import type {Saying} from '../../core/annotations/make-annotation.js';
import type {KeptAnnotation, TextPassage} from '../../state/annotating/own-work.js';
import type {AnnotationInCollection, IdentifiedEntity} from '../../state/card-subject.js';
import type {AnnotateMode, AnnotateStart} from '../lectern-annotate/lectern-annotate.js';
import type {PlaceOnPage} from '../places.js';
import {placeOf, type SelectableText, type SelectedText} from './selected-text.js';

/** What the form is open for. */
export interface OpenForm {
  readonly quote: string;
  readonly modes: readonly AnnotateMode[];
  readonly start: AnnotateStart;
  readonly passage: TextPassage;
  /** Where the passage is on the page; undefined for one whose text is not open, or has no place. */
  readonly stretch?: Pick<SelectedText, 'text' | 'span'>;
  /** The annotation that is being changed, as it was when the form was opened. */
  readonly seen?: KeptAnnotation;
  readonly place: PlaceOnPage;
}

/** What has been said, and could not be kept because the annotation had changed elsewhere. */
export interface Conflict {
  readonly saying: Saying;
  readonly certainty: number | undefined;
  /** The other version; undefined where the annotation was deleted. */
  readonly current?: KeptAnnotation;
}

/** The first end of a link that waits for its other. */
export interface PendingLink {
  readonly passage: TextPassage;
  readonly words: string;
  readonly comment: string;
}

/** The form for a new annotation. */
export function formFor(selected: SelectedText): OpenForm {
  const {text, span, words} = selected;
  return {
    quote: words,
    modes: allModes,
    start: {},
    passage: {document: text.documentId, span},
    stretch: {text, span},
    place: placeOf(selected),
  };
}

/**
 * The form for an annotation that is to be changed.
 *
 * @param page.origin whose button was pressed: the form stands beside it, or beside the passage
 *   where a card had the button
 */
export function formOn(
  {seen, shown}: {readonly seen: KeptAnnotation; readonly shown: AnnotationInCollection},
  {texts, origin}: {readonly texts: readonly SelectableText[]; readonly origin: HTMLElement},
): OpenForm {
  const [target] = shown.annotation.targets;
  const placement = target?.placement;
  const text = texts.find(({documentId, hidden}) => documentId === target?.document && !hidden);
  const stretch = text && placement && 'start' in placement ? {text, span: placement} : undefined;
  const start = startOf(shown.annotation, shown.identified ?? []);
  const beside = {rect: () => origin.getBoundingClientRect(), anchor: origin};
  return {
    quote: target?.selectors.quote?.exact.replace(/\s+/g, ' ') ?? '',
    modes: [start.mode],
    start,
    passage: {document: seen.document, span: stretch?.span ?? {start: 0, end: 0}},
    ...(stretch ? {stretch} : {}),
    seen,
    place: stretch && origin.localName !== 'lectern-annotation' ? placeOf(stretch) : beside,
  };
}

const allModes: readonly AnnotateMode[] = ['identify', 'comment', 'tag', 'link'];

/** What the form begins with for an annotation that is to be changed. */
function startOf(
  {motivations, tags, comments, date, certainty}: Annotation,
  identified: readonly IdentifiedEntity[],
): AnnotateStart & {readonly mode: AnnotateMode} {
  const mode = modeOf(motivations);
  const [entity] = identified;
  const [element] = tags;
  const [comment] = comments;
  return {
    mode,
    ...(mode === 'identify' && element ? {element} : {}),
    ...(entity ? {entity: {iri: entity.iri, name: entity.name ?? entity.iri}} : {}),
    ...(date === undefined ? {} : {date}),
    ...(comment ? {comment: comment.text} : {}),
    ...(mode === 'identify' ? {} : {tags}),
    ...(certainty === undefined ? {} : {certainty}),
  };
}

function modeOf(motivations: Annotation['motivations']): AnnotateMode {
  if (motivations.includes('identifying')) return 'identify';
  if (motivations.includes('linking')) return 'link';
  return motivations.includes('tagging') ? 'tag' : 'comment';
}

/** The passage a link leads to, as the annotation has it. */
export function linkedBody({body}: JsonObject): JsonObject {
  for (const each of asList(body)) {
    const linked = asObject(each);
    if (linked && asText(linked.purpose) === 'linking') return linked;
  }
  return {};
}
