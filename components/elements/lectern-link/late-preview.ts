import {LateModule} from '../on-demand.js';

/** Previews, and where to put them: a link that has none pays for neither. */
export const latePreview = new LateModule(() => import('./link-preview.js'));
