import {LateModule} from '../on-demand.js';

/** All that draws an index once its names are there. */
export const lateIndexView = new LateModule(() => import('./index-view.js'));
