import '../lectern-annotation/lectern-annotation-define.js';
import '../lectern-date/lectern-date-define.js';
import '../lectern-entity/lectern-entity-define.js';
import '../lectern-link/lectern-link-define.js';
import {LecternCard} from './lectern-card.js';

customElements.get('lectern-card') ?? customElements.define('lectern-card', LecternCard);
