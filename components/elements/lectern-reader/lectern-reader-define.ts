import {LecternReader} from './lectern-reader.js';

customElements.get('lectern-reader') ?? customElements.define('lectern-reader', LecternReader);
