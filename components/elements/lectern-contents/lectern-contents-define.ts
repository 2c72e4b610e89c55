import {LecternContents} from './lectern-contents.js';

customElements.get('lectern-contents') ??
  customElements.define('lectern-contents', LecternContents);
