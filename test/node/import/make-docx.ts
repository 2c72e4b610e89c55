import JSZip from 'jszip';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of a DOCX beside its body, as markup of WordprocessingML. */
export interface DocxParts {
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly core?: string;
  /** Files put in as they are, by their paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A paragraph of one run, of a style if one is named. */
export const p = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const STYLES = ['Title', 'heading 1', 'heading 2', 'Quote']
  .map((name) => {
    const id = name.replace(/^h/, 'H').replace(' ', '');
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  })
  .join('');

/** The smallest DOCX with a body. */
export async function makeDocx(body: string, parts: DocxParts = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const {footnotes, comments, header, core, files = {}} = parts;
  const named = Object.entries({footnotes, comments, header}).filter(
    ([, xml]) => xml !== undefined,
  );
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
  );
  const relations = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  zip.file(
    '_rels/.rels',
    relations(
      `<Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`,
    ),
  );
  zip.file(
    'word/_rels/document.xml.rels',
    relations(
      ['styles', ...named.map(([name]) => name)]
        .map(
          (name) => `<Relationship Id="${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
        )
        .join(''),
    ),
  );
  zip.file('word/styles.xml', `<w:styles ${W}>${STYLES}</w:styles>`);
  zip.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  for (const [name, xml] of named) {
    const root = name === 'header' ? 'hdr' : name;
    zip.file(`word/${name}.xml`, `<w:${root} ${W}>${xml}</w:${root}>`);
  }
  if (core !== undefined) {
    zip.file(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    );
  }
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'});
}
