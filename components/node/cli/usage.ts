export const usage = `lectern - reads and checks TEI documents

  lectern text FILE
      Prints the canonical text of a document, and nothing else: the decoded
      text under TEI/text, character for character, in UTF-8.

  lectern check [--schema RNG] [--json] FILE...
      Reports for each file whether it is well-formed and TEI, whether the
      reader loses a character of it, and what its references and dates come to.

      --schema RNG  also validate against a RelaxNG schema (XML syntax)
      --json        one JSON object a line, one line a file

  lectern anchor --text FILE --annotations FILE [--base OLDFILE] [--json]
      Finds the passages of an annotation file (JSON-LD) in a text that may have
      changed since, and says for each whether it is placed, moved, ambiguous or
      orphaned, and why it is not placed. Positions count code points.

      --base FILE   the text as it was when the annotations were written
      --json        one JSON object a line, one line a passage

  lectern --help      this text
  lectern --version   the version

Exit code: 0 all files are in order, 1 a file has errors, 2 wrong use.
`;
