import '../lectern-annotation/lectern-annotation-define.js';
import {LecternNotes} from './lectern-notes.js';

customElements.get('lectern-notes') ?? customElements.define('lectern-notes', LecternNotes);
