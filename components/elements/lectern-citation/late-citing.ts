import {LateModule} from '../on-demand.js';

/** Citing takes dates, archives and formats: larger than all the rest of the element. */
export const lateCiting = new LateModule(() => import('./citing.js'));
