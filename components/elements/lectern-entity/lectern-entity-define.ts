import {LecternEntity} from './lectern-entity.js';

customElements.get('lectern-entity') ?? customElements.define('lectern-entity', LecternEntity);
