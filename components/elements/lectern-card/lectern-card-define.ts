import {LecternCard} from './lectern-card.js';

customElements.get('lectern-card') ?? customElements.define('lectern-card', LecternCard);
