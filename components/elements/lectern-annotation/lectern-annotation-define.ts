import '../lectern-date/lectern-date-define.js';
import {LecternAnnotation} from './lectern-annotation.js';

customElements.get('lectern-annotation') ??
  customElements.define('lectern-annotation', LecternAnnotation);
