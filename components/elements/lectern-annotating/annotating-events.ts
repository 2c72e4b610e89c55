/** Selecting with keys has begun or ended. */
export class SelectModeEvent extends Event {
  constructor(readonly active: boolean) {
    super('lectern-select-mode', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'lectern-select-mode': SelectModeEvent;
  }
}
