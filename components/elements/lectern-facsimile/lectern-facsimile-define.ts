import {LecternFacsimile} from './lectern-facsimile.js';

customElements.get('lectern-facsimile') ??
  customElements.define('lectern-facsimile', LecternFacsimile);
