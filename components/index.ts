/** The classes, without registering anything. */

export * from './elements/lectern-annotate/annotate-events.js';
export {LecternAnnotate} from './elements/lectern-annotate/lectern-annotate.js';
export {LecternAnnotation} from './elements/lectern-annotation/lectern-annotation.js';
export {LecternCard} from './elements/lectern-card/lectern-card.js';
export type {CitationCopyEvent} from './elements/lectern-citation/citation-copy-event.js';
export {LecternCitation} from './elements/lectern-citation/lectern-citation.js';
export {LecternDate} from './elements/lectern-date/lectern-date.js';
export type {EmbedOffer, EmbedPassage} from './elements/lectern-embed/embed-offer.js';
export {LecternEmbed} from './elements/lectern-embed/lectern-embed.js';
export {LecternEntity} from './elements/lectern-entity/lectern-entity.js';
export {LecternFacsimile} from './elements/lectern-facsimile/lectern-facsimile.js';
export {LecternIndex} from './elements/lectern-index/lectern-index.js';
export {LecternLibrary} from './elements/lectern-library/lectern-library.js';
export {LecternLink} from './elements/lectern-link/lectern-link.js';
export {LecternMap} from './elements/lectern-map/lectern-map.js';
export {LecternNotes} from './elements/lectern-notes/lectern-notes.js';
export {LecternReader} from './elements/lectern-reader/lectern-reader.js';
export {LecternRecord} from './elements/lectern-record/lectern-record.js';
export {LecternReview} from './elements/lectern-review/lectern-review.js';
export {LecternSearch} from './elements/lectern-search/lectern-search.js';
export {LecternShown} from './elements/lectern-shown/lectern-shown.js';
export {LecternText} from './elements/lectern-text/lectern-text.js';
export {LecternTimeline} from './elements/lectern-timeline/lectern-timeline.js';
export * from './elements/lectern-timeline/timeline-events.js';
export {setLecternLocale} from './elements/set-lectern-locale.js';
export {locales} from './locales/spoken.js';
export * from './state/events.js';
