import {LecternLibrary} from './lectern-library.js';

customElements.get('lectern-library') ?? customElements.define('lectern-library', LecternLibrary);
