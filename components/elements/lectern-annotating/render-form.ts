import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';
import type {AnnotationInCollection} from '../../state/card-subject.js';
import type {StorePlace} from '../../state/journal/decision-store.js';
import {exportParts} from '../../styles/nested-parts.js';
import type {AnnotateLinkEvent, AnnotateSaveEvent} from '../lectern-annotate/annotate-events.js';
import type {SearchEntities} from '../lectern-annotate/entity-choice.js';
import type {OpenForm} from './open-form.js';
import {sayPlace} from './say-kept.js';

interface FormOptions {
  readonly sheet: boolean;
  readonly search: SearchEntities;
  readonly register: string;
  readonly askName: boolean;
  readonly busy: boolean;
  readonly fault: string;
  readonly place: StorePlace | undefined;
  /** The annotation was changed elsewhere while this form was open. */
  readonly conflict: TemplateResult | typeof nothing;
  readonly save: (event: AnnotateSaveEvent) => void;
  readonly link: (event: AnnotateLinkEvent) => void;
  readonly cancel: () => void;
}

/** The form beside the passage it is about; a sheet at the foot of a narrow screen. */
export function renderForm(form: OpenForm, options: FormOptions): TemplateResult {
  const {sheet, conflict, fault, place} = options;
  return html`<div
    id="form"
    class="dialog"
    popover="manual"
    role="dialog"
    tabindex="-1"
    data-stance=${sheet ? 'sheet' : 'beside'}
    aria-label=${form.seen ? msg('Change the annotation') : msg('Annotate')}
  >
    <lectern-annotate
      exportparts=${exportParts('annotate')}
      .quote=${form.quote}
      .modes=${form.modes}
      .start=${form.start}
      .search=${options.search}
      register=${options.register}
      ?linked=${form.seen !== undefined && form.start.mode === 'link'}
      ?ask-name=${options.askName}
      ?busy=${options.busy}
      @lectern-annotate-save=${options.save}
      @lectern-annotate-link=${options.link}
      @lectern-annotate-cancel=${options.cancel}
    ></lectern-annotate>
    ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing} ${conflict}
    ${place ? html`<p class="kept">${sayPlace(place)}</p>` : nothing}
  </div>`;
}

interface ConflictOptions {
  readonly keepMine: () => void;
  readonly keepTheirs: () => void;
}

/** The other version beside one's own, which stands in the form above; nothing is overwritten unasked. */
export function renderConflict(
  current: AnnotationInCollection | undefined,
  {keepMine, keepTheirs}: ConflictOptions,
): TemplateResult {
  return html`<section class="conflict" role="alert" aria-label=${msg('Changed elsewhere')}>
    <h3>${current ? msg('It has been changed elsewhere since') : msg('It has been deleted elsewhere')}</h3>
    ${
      current
        ? html`<p>${msg('Nothing is overwritten. Your version stands above; this is the other:')}</p>
            <lectern-annotation exportparts=${exportParts('annotation')} .annotation=${{...current, own: false}}></lectern-annotation>`
        : html`<p>${msg('Your version stands above. It can be saved again.')}</p>`
    }
    <div class="buttons">
      <button type="button" @click=${keepMine}>
        ${current ? msg('Put mine in its place') : msg('Save mine again')}
      </button>
      <button type="button" @click=${keepTheirs}>
        ${current ? msg('Leave the other') : msg('Leave it deleted')}
      </button>
    </div>
  </section>`;
}
