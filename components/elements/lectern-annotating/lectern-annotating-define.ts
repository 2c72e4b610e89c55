import '../lectern-annotate/lectern-annotate-define.js';
import '../lectern-annotation/lectern-annotation-define.js';
import {LecternAnnotating} from './lectern-annotating.js';

customElements.get('lectern-annotating') ??
  customElements.define('lectern-annotating', LecternAnnotating);
