/**
 * Registers every element where nothing can be fetched on demand: a server renders in one go, so
 * that what elements say and draw with is put at hand beforehand.
 */
import './define-all.js';
import * as citing from './elements/lectern-citation/citing.js';
import {lateCiting} from './elements/lectern-citation/late-citing.js';
import {LecternCitation} from './elements/lectern-citation/lectern-citation.js';
import * as dateWords from './elements/lectern-date/date-words.js';
import {lateWords} from './elements/lectern-date/late-words.js';
import * as indexView from './elements/lectern-index/index-view.js';
import {lateIndexView} from './elements/lectern-index/late-index-view.js';
import {latePreview} from './elements/lectern-link/late-preview.js';
import * as preview from './elements/lectern-link/link-preview.js';
import {lateRecord} from './elements/lectern-record/late-record.js';
import {LecternRecord} from './elements/lectern-record/lectern-record.js';
import * as record from './elements/lectern-record/render-record.js';

lateWords.give(dateWords);
lateCiting.give(citing);
latePreview.give(preview);
lateIndexView.give(indexView);
lateRecord.give(record);

// A root that a server writes has the styles of its element alone.
LecternCitation.elementStyles.push(...citing.styles);
LecternRecord.elementStyles.push(...record.styles);
