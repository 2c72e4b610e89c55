import {LecternRecord} from './lectern-record.js';

customElements.get('lectern-record') ?? customElements.define('lectern-record', LecternRecord);
