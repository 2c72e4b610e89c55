import {LecternIndex} from './lectern-index.js';

customElements.get('lectern-index') ?? customElements.define('lectern-index', LecternIndex);
