import {LateModule} from '../on-demand.js';

/** The record's sections: larger than all the rest of the element. */
export const lateRecord = new LateModule(() => import('./render-record.js'));
