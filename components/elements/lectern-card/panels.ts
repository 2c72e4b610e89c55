import type {CardSubject} from '../../state/card-subject.js';
import type {CardCause, ViewportPoint} from '../../state/events.js';

/** One card on screen. */
export interface Panel {
  readonly id: number;
  readonly subject: CardSubject;
  readonly anchor: Element;
  readonly cause: CardCause;
  readonly point: ViewportPoint | undefined;
  readonly pinned: boolean;
  /** Where the focus goes when the card closes while it holds it. */
  readonly returnTo: HTMLElement | undefined;
}

/** More cards than these would be a second page on top of the first. */
const mostPinned = 3;

/** The one card that is not pinned, if any: the next request takes its place. */
export function currentPanel(panels: readonly Panel[]): Panel | undefined {
  return panels.find(({pinned}) => !pinned);
}

/** The card already open for the same thing at the same place. */
export function findPanel(
  panels: readonly Panel[],
  subject: CardSubject,
  anchor: Element,
): Panel | undefined {
  const key = keyOf(subject);
  return panels.find((panel) => panel.anchor === anchor && keyOf(panel.subject) === key);
}

/** Opens a card in the place of the one that is not pinned. */
export function withPanel(panels: readonly Panel[], panel: Panel): readonly Panel[] {
  return [...panels.filter(({pinned}) => pinned), panel];
}

/** Pins a card, which may cost the oldest its place, or lets it go again. */
export function withPin(panels: readonly Panel[], id: number, pinned: boolean): readonly Panel[] {
  const next = panels
    // Only one may be loose; the one let go takes the other's place.
    .filter((panel) => pinned || panel.pinned || panel.id === id)
    // Whoever pressed its button meant it: it no longer leaves with the pointer.
    .map((panel) => (panel.id === id ? {...panel, pinned, cause: deliberate(panel.cause)} : panel));
  const surplus = next.filter((panel) => panel.pinned).slice(0, -mostPinned);
  return next.filter((panel) => !surplus.includes(panel));
}

function deliberate(cause: CardCause): CardCause {
  return cause === 'hover' ? 'click' : cause;
}

/** What a subject is about. Subjects are made anew for every request, so identity tells nothing. */
function keyOf(subject: CardSubject): string {
  switch (subject.kind) {
    case 'mention':
      return `mention ${subject.document.id} ${subject.mention.id}`;
    case 'editorial':
      return `editorial ${subject.document.id} ${subject.alternation.id}`;
    case 'link':
      return `link ${subject.link.id}`;
    case 'annotation':
      return `annotation ${subject.annotations.map(({annotation}) => annotation.id).join(' ')}`;
  }
}
