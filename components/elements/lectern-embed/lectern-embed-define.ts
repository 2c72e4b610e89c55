import {LecternEmbed} from './lectern-embed.js';

customElements.get('lectern-embed') ?? customElements.define('lectern-embed', LecternEmbed);
