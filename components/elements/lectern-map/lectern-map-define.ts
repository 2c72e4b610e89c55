import {LecternMap} from './lectern-map.js';

customElements.get('lectern-map') ?? customElements.define('lectern-map', LecternMap);
