import {LecternAnnotating} from './lectern-annotating.js';

customElements.get('lectern-annotating') ??
  customElements.define('lectern-annotating', LecternAnnotating);
