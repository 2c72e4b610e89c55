import {LecternAnnotate} from './lectern-annotate.js';

customElements.get('lectern-annotate') ??
  customElements.define('lectern-annotate', LecternAnnotate);
