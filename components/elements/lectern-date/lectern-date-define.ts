import {LecternDate} from './lectern-date.js';

customElements.get('lectern-date') ?? customElements.define('lectern-date', LecternDate);
