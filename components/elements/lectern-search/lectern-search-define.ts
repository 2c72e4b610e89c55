import {LecternSearch} from './lectern-search.js';

customElements.get('lectern-search') ?? customElements.define('lectern-search', LecternSearch);
