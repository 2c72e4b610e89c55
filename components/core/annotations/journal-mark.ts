/**
 * What a server that keeps annotations says with every page, as a metric of `Server-Timing` (W3C), the
 * one header of its own that a page can read: other servers need not be asked whether they do.
 */
export const journalMark = 'lectern-journal';
