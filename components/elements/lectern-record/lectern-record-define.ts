import '../lectern-citation/lectern-citation-define.js';
import {LecternRecord} from './lectern-record.js';

customElements.get('lectern-record') ?? customElements.define('lectern-record', LecternRecord);
