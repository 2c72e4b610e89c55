import type {CitedKind} from './cited-document.js';

/** What a kind of document is called by those who keep references. */
interface KindNames {
  /** Zotero's item type; its translators make the others into the same one as far as they can. */
  readonly zotero: string;
  readonly ris: string;
  readonly bibtex: string;
  readonly csl:
    | 'personal_communication'
    | 'manuscript'
    | 'article-journal'
    | 'chapter'
    | 'entry-encyclopedia'
    | 'book'
    | 'webpage'
    | 'document';
  readonly schemaOrg: string | readonly string[];
}

/**
 * One kind in every format. An article of which no journal and no book is known is what BibTeX means by
 * `unpublished`, “not formally published”: as a journal article Zotero would take the edition for its
 * journal.
 */
export const kindNames: Readonly<Record<CitedKind, KindNames>> = {
  letter: {
    zotero: 'letter',
    ris: 'PCOMM',
    bibtex: 'unpublished',
    csl: 'personal_communication',
    schemaOrg: ['ArchiveComponent', 'Message'],
  },
  manuscript: {
    zotero: 'manuscript',
    ris: 'MANSCPT',
    bibtex: 'unpublished',
    csl: 'manuscript',
    schemaOrg: ['ArchiveComponent', 'Manuscript'],
  },
  article: {
    zotero: 'manuscript',
    ris: 'MANSCPT',
    bibtex: 'unpublished',
    csl: 'manuscript',
    schemaOrg: 'Article',
  },
  'journal-article': {
    zotero: 'journalArticle',
    ris: 'JOUR',
    bibtex: 'article',
    csl: 'article-journal',
    schemaOrg: 'Article',
  },
  chapter: {
    zotero: 'bookSection',
    ris: 'CHAP',
    bibtex: 'incollection',
    csl: 'chapter',
    schemaOrg: 'Chapter',
  },
  'encyclopedia-entry': {
    zotero: 'encyclopediaArticle',
    ris: 'ENCYC',
    bibtex: 'incollection',
    csl: 'entry-encyclopedia',
    schemaOrg: 'Article',
  },
  book: {zotero: 'book', ris: 'BOOK', bibtex: 'book', csl: 'book', schemaOrg: 'Book'},
  webpage: {zotero: 'webpage', ris: 'ELEC', bibtex: 'misc', csl: 'webpage', schemaOrg: 'WebPage'},
  document: {
    zotero: 'document',
    ris: 'GEN',
    bibtex: 'misc',
    csl: 'document',
    schemaOrg: 'CreativeWork',
  },
};
