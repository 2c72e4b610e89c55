/** Registers every element that reading takes. */
import './elements/lectern-annotation/lectern-annotation-define.js';
import './elements/lectern-card/lectern-card-define.js';
import './elements/lectern-citation/lectern-citation-define.js';
import './elements/lectern-date/lectern-date-define.js';
import './elements/lectern-entity/lectern-entity-define.js';
import './elements/lectern-facsimile/lectern-facsimile-define.js';
import './elements/lectern-library/lectern-library-define.js';
import './elements/lectern-link/lectern-link-define.js';
import './elements/lectern-notes/lectern-notes-define.js';
import './elements/lectern-reader/lectern-reader-define.js';
import './elements/lectern-record/lectern-record-define.js';
import './elements/lectern-shown/lectern-shown-define.js';
import './elements/lectern-text/lectern-text-define.js';
