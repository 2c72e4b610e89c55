import {LateModule} from '../on-demand.js';

/** All that draws a map once its places are there: the library with its outline, and the list. */
export const lateMapView = new LateModule(() => import('./map-view.js'));
