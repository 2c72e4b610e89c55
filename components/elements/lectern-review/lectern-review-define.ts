import {LecternReview} from './lectern-review.js';

customElements.get('lectern-review') ?? customElements.define('lectern-review', LecternReview);
