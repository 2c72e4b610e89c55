import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';
import type {LoadState} from '../../state/source-load.js';
import {type Reloading, renderRetry, sentence} from '../render-load.js';

/** What is said in the place of an image, with the address it was sought at. */
export interface Notice {
  readonly words: string;
  readonly address?: string;
}

/** Why the images of all pages are not known. */
export function noticeOf(list: LoadState<unknown>): Notice | undefined {
  if (list.state !== 'failed' || list.handled) return undefined;
  const {message, file} = list.problem;
  return {words: sentence(message), address: file};
}

/** What lies over the stage where there is no image to see. */
export function renderOver(
  element: Reloading,
  over: {readonly notice: Notice | undefined; readonly loading: boolean; readonly image: boolean},
): TemplateResult | typeof nothing {
  const {notice} = over;
  if (notice) {
    return html`<div class="over" part="problem" role="alert">
      <slot name="error">
        <p>${notice.words}</p>
        ${notice.address ? html`<p><a href=${notice.address}>${notice.address}</a></p>` : nothing}
      </slot>
      ${renderRetry(element)}
    </div>`;
  }
  if (over.loading) {
    return html`<div class="over waiting" part="status" role="status">
      <slot name="loading">${msg('Loading the image…')}</slot>
    </div>`;
  }
  if (over.image) return nothing;
  return html`<div class="over"><slot name="empty">${msg('There is no image of this page.')}</slot></div>`;
}
