import {html, nothing, type TemplateResult} from 'lit';
import type {PageImage} from '../../core/facsimile/facsimile.js';
import {msg, str} from '../../core/words/msg.js';
import {
  fitIcon,
  nextIcon,
  previousIcon,
  rotateIcon,
  screenIcon,
  zoomInIcon,
  zoomOutIcon,
} from './facsimile-icons.js';
import type {Look} from './stage-keys.js';

export interface ToolbarState {
  readonly pages: readonly PageImage[];
  readonly page: PageImage | undefined;
  /** Whether there is an image to look at more closely. */
  readonly viewable: boolean;
  turn(page: PageImage): void;
  look(how: Look): void;
  /** Absent where the page may not fill the screen. */
  fillScreen?: () => void;
}

/** Pages to the one side, ways of looking at one to the other. */
export function renderToolbar(toolbar: ToolbarState): TemplateResult {
  const {viewable, fillScreen, look} = toolbar;
  return html`<div part="toolbar" role="group" aria-label=${msg('Page images')}>
    ${toolbar.pages.length > 1 ? renderPages(toolbar) : nothing}
    <span class="view">
      ${button(msg('Zoom in'), zoomInIcon, () => look({kind: 'zoom', direction: 1}), viewable)}
      ${button(msg('Zoom out'), zoomOutIcon, () => look({kind: 'zoom', direction: -1}), viewable)}
      ${button(msg('Whole page'), fitIcon, () => look({kind: 'fit'}), viewable)}
      ${button(msg('Full size, 1:1'), html`<span>1:1</span>`, () => look({kind: 'full-size'}), viewable)}
      ${button(msg('Turn clockwise'), rotateIcon, () => look({kind: 'rotate'}), viewable)}
      ${fillScreen ? button(msg('Fill the screen'), screenIcon, fillScreen, viewable) : nothing}
    </span>
  </div>`;
}

function renderPages({pages, page, turn}: ToolbarState): TemplateResult {
  const at = page ? pages.indexOf(page) : -1;
  const [previous, next] = [pages[at - 1], pages[at + 1]];
  const choose = (event: Event): void => {
    const chosen =
      event.target instanceof HTMLSelectElement ? pages[event.target.selectedIndex] : undefined;
    if (chosen) turn(chosen);
  };
  return html`<span class="pages">
    ${button(msg('Previous page'), previousIcon, () => previous && turn(previous), previous !== undefined)}
    <select aria-label=${msg('Page')} @change=${choose}>
      ${pages.map((each) => html`<option .selected=${each === page}>${each.label}</option>`)}
    </select>
    ${button(msg('Next page'), nextIcon, () => next && turn(next), next !== undefined)}
    <span class="count">${msg(str`${at + 1} of ${pages.length}`)}</span>
  </span>`;
}

function button(
  label: string,
  icon: TemplateResult,
  press: () => void,
  enabled: boolean,
): TemplateResult {
  return html`<button type="button" aria-label=${label} title=${label} ?disabled=${!enabled} @click=${press}>
    ${icon}
  </button>`;
}
