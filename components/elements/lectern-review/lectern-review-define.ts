import '../lectern-annotate/lectern-annotate-define.js';
import '../lectern-entity/lectern-entity-define.js';
import {LecternReview} from './lectern-review.js';

customElements.get('lectern-review') ?? customElements.define('lectern-review', LecternReview);
