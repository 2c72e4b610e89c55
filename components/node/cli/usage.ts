export const usage = `lectern - reads, checks and tags TEI documents

  lectern text FILE
      Prints the canonical text of a document, and nothing else: the decoded
      text under TEI/text, character for character, in UTF-8.

  lectern check [--schema RNG] [--json] FILE...
      Reports for each file whether it is well-formed and TEI, whether the
      reader loses a character of it, and what its references and dates come to.

      --schema RNG  also validate against a RelaxNG schema (XML syntax)
      --json        one JSON object a line, one line a file

  lectern build [TEXTS] --out FOLDER [options]
      Makes a site of static files from a folder of TEI (texts), or from each
      folder in it. Only what changed since the last build is made anew; one
      that was interrupted goes on where it was.

      --out FOLDER          the site; what no build wrote there is left alone
      --annotations FOLDER  Web Annotations (JSON-LD); annotations, beside the texts
      --cache FOLDER        what builds keep between them; .cache/lectern
      --jobs N              threads; as many as there are processors
      --template FILE       the HTML around each page, with the comments
                            lectern:head and lectern:body where they go
      --base IRI            what the annotations put before a file's path
      --title TEXT          the title of the collection
      --url URL             the site's whole address: it then has oEmbed
      --script ADDRESS      the script that others embed a document with, as the
                            pages say it; lectern.min.js of the site itself
      --integrity HASH      of that script (sha384-…); the site's own is known
      --locale en|ru        language of the words that no text says
      --csl-style STYLE     how documents are cited, beside our own styles: a name
                            that citation-js knows (apa) or a .csl file; repeatable.
                            Needs @citation-js/core and @citation-js/plugin-csl
      --search-server URL   the index of OpenSearch or Elasticsearch that the
                            pages search instead of files; {collection} in it
                            stands for the name of the folder
      --json                the report as one JSON object

  lectern index FOLDER --to URL|FILE
      Puts the words of a collection that build wrote (SITE/COLLECTION) into an
      index of OpenSearch or Elasticsearch, for collections too large for files.
      The index that is searched meanwhile stays until the new one is whole.

      --to URL              the index, https://HOST/INDEX; a password goes into
                            the address, or a whole Authorization header into
                            the variable LECTERN_SEARCH_AUTHORIZATION
      --to FILE             the same as a file for _bulk (NDJSON), with the
                            settings of the index beside it

  lectern anchor --text FILE --annotations FILE [--base OLDFILE] [--json]
      Finds the passages of an annotation file (JSON-LD) in a text that may have
      changed since, and says for each whether it is placed, moved, ambiguous or
      orphaned, and why it is not placed. Positions count code points.

      --base FILE   the text as it was when the annotations were written
      --json        one JSON object a line, one line a passage

  lectern serve [--site FOLDER] [--annotations FOLDER] [--port N] [--name NAME]
      Shows the built site on this computer, at 127.0.0.1 and nowhere else, and
      keeps decisions and own annotations in files. Ends with Ctrl-C.

      --site FOLDER         the site; dist/site where nothing is said
      --texts FOLDER        the texts, for writing into them; texts
      --annotations FOLDER  where it writes; annotations
      --port N              4812 where nothing is said, 0 for any that is free
      --name NAME           who reviews, as a first suggestion

  lectern apply --text FILE --annotations FILE --decisions FILE
      Writes the accepted annotations of a text into it and prints what changes
      as a diff. Only tags are inserted: no other byte of the file changes.

      --dry-run         only prints what would change
      --schema RNG      leaves out what the schema does not allow
      --authority FILE  the file that records of new entities go into
      --confirm-moved   also tags words found again after the text had changed

  lectern revert ID... --text FILE --annotations FILE --decisions FILE
      Takes the tags of applied annotations out of the text again.

      --dry-run  only prints what would change

  lectern convert --from FORMAT --to FORMAT [--text TEI] [--source IRI] [--out FILE] FILE
      Turns annotations of one format into another: hypothesis (an export or an
      answer of its API), tei (standOff) or w3c (Web Annotations).

      --text TEI    the document they are about: quotations are placed in it;
                    with --to tei the result is this document, annotated
      --source IRI  its address, which the annotations are to point to
      --out FILE    write there instead of printing

  lectern prerender [--out FILE] [--fragment] [options] FILE
      Writes a document as HTML for the pages of another program: text, notes
      and archival record, readable without script, which the elements take up
      as they stand. Without --fragment it is a page of its own.

      --authority FILE        TEI file with the records of names; repeatable
      --heading-level N       of the document's title, 1 to 6; 1 by default
      --id-prefix WORD        stands before each id, in the place of the
                              document's own id
      --src URL               address of the TEI file: names then get cards
      --collection-data FILE  also writes the JSON with which lectern-reader
                              takes up the text without reading XML
      --collection-href URL   its address; the file's name by default
      --read-href URL         page of a document, {document} for its id
      --entity-href URL       page of an entity, {entity} for its id
      --url URL               the document's permalink, for its citation
      --xhtml                 with --fragment: well-formed, for pages of XML
      --locale en|ru          language of the words that are not the document's
      --script URL, --style URL  what a page of its own loads

  lectern pack TEXTS --out FILE [--annotations FOLDER] [--title TITLE]
      Makes one HTML file of a folder of documents: an edition that is read
      from a disk, with cards, records, annotations and search. It fetches
      nothing, and can be read without script too.

      --out FILE            the file to write
      --annotations FOLDER  annotation files (JSON-LD) of these documents
      --base IRI            what annotations put before the name of a document
      --title TITLE         what the edition is called; by default the series
                        that its documents name
      --locale en|ru        language of the words that no text says
      --csl-style STYLE     as with build

  lectern cite [--style STYLE | --csl-style STYLE | --format FORMAT] FILE...
      Prints how documents are cited, one a line.

      --style STYLE      chicago, harvard, gost, holding or short; chicago
      --csl-style STYLE  a style of CSL, as with build
      --note             as it stands in a note, not in a bibliography
      --format FORMAT    bibtex, ris or csl-json, in the place of a style
      --pages PAGES      the leaf or pages cited: 62ob, 12-13
      --url URL          where the document can be read
      --locale en|ru     language of the words that are not the document's

  lectern import --out PATH [options] FILE|FOLDER
      Makes TEI of plain text, Markdown, HTML and DOCX, and proves that every
      character arrived. A folder is imported with the folders in it.

      --out PATH       the file to write, or the folder to write into
      --profile NAME   wilson-center, letter, article or none: which lines are
                       what, and what is no part of the document
      --encoding NAME  of a text that is not UTF-8 and bears no mark
      --lang TAG       the language of the text, as in --lang en
      --force          replaces files that are there already

  lectern suggest --authority FILE [--out PATH] [--base IRI] FILE...
      Proposes annotations of TEI documents for review: names of the entities
      of an authority file, dates, archival references, and mentions of one of
      the documents in another. What is tagged already is not proposed.

      --authority FILE  TEI file with the records; may be given more than once
      --out PATH        the annotation file; with several documents, a folder.
                        Without it the annotations are printed
      --base IRI        what the paths of the files stand under in the
                        annotations; https://lectern.example/texts/ by default

  lectern --help      this text
  lectern --version   the version

Exit code: 0 all files are in order, 1 a file has errors, 2 wrong use.
`;
