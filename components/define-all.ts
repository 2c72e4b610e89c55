/** Registers every element. */
import './define-reading.js';
import './elements/lectern-annotate/lectern-annotate-define.js';
import './elements/lectern-embed/lectern-embed-define.js';
import './elements/lectern-index/lectern-index-define.js';
import './elements/lectern-map/lectern-map-define.js';
import './elements/lectern-review/lectern-review-define.js';
import './elements/lectern-search/lectern-search-define.js';
import './elements/lectern-timeline/lectern-timeline-define.js';
