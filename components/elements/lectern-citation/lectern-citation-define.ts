import {LecternCitation} from './lectern-citation.js';

customElements.get('lectern-citation') ??
  customElements.define('lectern-citation', LecternCitation);
