import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';

/** What is said in the place of an image, with the address it was sought at. */
export interface Notice {
  readonly words: string;
  readonly address?: string;
}

/** What lies over the stage where there is no image to see. */
export function renderOver(over: {
  readonly notice: Notice | undefined;
  readonly loading: boolean;
  readonly image: boolean;
}): TemplateResult | typeof nothing {
  const {notice} = over;
  if (notice) {
    return html`<div class="over" part="problem" role="alert">
      <p>${notice.words}</p>
      ${notice.address ? html`<p><a href=${notice.address}>${notice.address}</a></p>` : nothing}
    </div>`;
  }
  if (over.loading) {
    return html`<p class="over waiting" role="status">${msg('Loading the image…')}</p>`;
  }
  return over.image ? nothing : html`<p class="over">${msg('There is no image of this page.')}</p>`;
}
