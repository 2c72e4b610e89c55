import {LecternText} from './lectern-text.js';

customElements.get('lectern-text') ?? customElements.define('lectern-text', LecternText);
