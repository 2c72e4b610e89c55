import {LecternFind} from './lectern-find.js';

customElements.get('lectern-find') ?? customElements.define('lectern-find', LecternFind);
