import type {ReactiveControllerHost} from 'lit';

/** The element that the parts of annotating are drawn in. */
export interface AnnotatingHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}
