import {LecternShown} from './lectern-shown.js';

customElements.get('lectern-shown') ?? customElements.define('lectern-shown', LecternShown);
