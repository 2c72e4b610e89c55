import {LecternTimeline} from './lectern-timeline.js';

customElements.get('lectern-timeline') ??
  customElements.define('lectern-timeline', LecternTimeline);
