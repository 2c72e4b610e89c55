import '../lectern-date/lectern-date-define.js';
import {LecternEntity} from './lectern-entity.js';

customElements.get('lectern-entity') ?? customElements.define('lectern-entity', LecternEntity);
