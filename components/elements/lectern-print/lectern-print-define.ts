import {LecternPrint} from './lectern-print.js';

customElements.get('lectern-print') ?? customElements.define('lectern-print', LecternPrint);
