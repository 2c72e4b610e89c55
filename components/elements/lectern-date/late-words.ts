import {LateModule} from '../on-demand.js';

/** Reading a date and saying it: larger than all the rest of the element. */
export const lateWords = new LateModule(() => import('./date-words.js'));
