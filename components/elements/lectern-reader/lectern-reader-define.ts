import '../lectern-text/lectern-text-define.js';
import {LecternReader} from './lectern-reader.js';

customElements.get('lectern-reader') ?? customElements.define('lectern-reader', LecternReader);
