import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {ReviewEvidence} from '../../core/review/evidence.js';
import {msg} from '../../core/words/msg.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import type {AnnotateSaveEvent} from '../lectern-annotate/annotate-events.js';
import type {AnnotateStart} from '../lectern-annotate/lectern-annotate.js';
import type {PassageEdit} from './passage-edit.js';

interface EditorOptions {
  readonly passage: PassageEdit;
  readonly save: (event: AnnotateSaveEvent) => void;
  readonly cancel: () => void;
}

/** Changing the passage, the kind or the entity of a proposal before it is accepted. */
export function renderEditor(
  session: ReviewSession,
  evidence: ReviewEvidence,
  {passage, save, cancel}: EditorOptions,
): TemplateResult {
  return html`<section class="editor" aria-label=${msg('Change and accept')}>
    <h2>${msg('Change and accept')}</h2>
    <lectern-annotate
      .quote=${passage.words}
      .modes=${modes}
      .start=${startOf(evidence)}
      .search=${session.search}
      register=${session.register}
      @lectern-annotate-save=${save}
      @lectern-annotate-cancel=${cancel}
      ${ref(takeFocus)}
    >
      <div slot="passage">${passage.render()}</div>
    </lectern-annotate>
  </section>`;
}

const modes = ['identify'] as const;

const starts = new WeakMap<ReviewEvidence, AnnotateStart>();

/** One object for one item, so that the form is filled in once and not at every key. */
function startOf(evidence: ReviewEvidence): AnnotateStart {
  const known = starts.get(evidence);
  if (known) return known;
  const {row, candidates} = evidence;
  const [first] = candidates;
  const isDate = row.element === 'date';
  const start: AnnotateStart = {
    mode: 'identify',
    ...(row.element ? {element: row.element} : {}),
    ...(isDate && first ? {date: first.value} : {}),
    ...(!isDate && first
      ? {entity: {iri: first.value, name: first.entity?.name ?? first.value}}
      : {}),
    ...(row.certainty === undefined ? {} : {certainty: row.certainty}),
  };
  starts.set(evidence, start);
  return start;
}

/** Once, as the form appears: a function of one name is called only then. */
function takeFocus(element: Element | undefined): void {
  if (element instanceof HTMLElement) element.focus();
}
