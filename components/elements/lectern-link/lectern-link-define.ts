import {LecternLink} from './lectern-link.js';

customElements.get('lectern-link') ?? customElements.define('lectern-link', LecternLink);
