import {LecternAnnotation} from './lectern-annotation.js';

customElements.get('lectern-annotation') ??
  customElements.define('lectern-annotation', LecternAnnotation);
