import fc from 'fast-check';

/** XML as people and programs write it, every construct that may meet every other. */
const names = fc.constantFrom(
  'a',
  'b',
  'p',
  'TEI',
  'x:seg',
  'имя',
  'é-1.x',
  '_',
  '__proto__',
  'constructor',
  '\u{10400}q',
  'text',
);
const attributeNames = fc.constantFrom(
  'n',
  'ref',
  'xml:id',
  'xml:lang',
  'x:n',
  'имя',
  '__proto__',
  'constructor',
  'toString',
  'xmlns',
  'tok',
  'def',
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\r\n');
const space = fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', ' \r ');
const word = fc.constantFrom(
  'word',
  'Слово',
  'שלום',
  '漢字',
  '\u{1F600}',
  '\u{10FFFD}',
  '\uE000',
  'e\u0301',
  '\u00AD',
  '\u200F',
  '\u0085',
  '\u2028',
  ' ',
  '\t',
  ']',
  ']]',
  '>',
  '"',
  "'",
  '--',
  '?',
  '%',
  ';',
  '#',
);
const reference = fc.constantFrom(
  '&lt;',
  '&gt;',
  '&amp;',
  '&quot;',
  '&apos;',
  '&#233;',
  '&#x1F600;',
  '&#10;',
  '&#13;',
  '&#9;',
  '&#38;',
  '&#60;',
);

/** References that only a document with the internal subset below may hold. */
const inText = fc.constantFrom(
  '&t;',
  '&nested;',
  '&empty;',
  '&markup;',
  '&amp2;',
  '&ref;',
  '&deep;',
  '&lines;',
);
const inValue = fc.constantFrom('&t;', '&nested;', '&empty;', '&amp2;', '&ref;', '&lines;');

const SUBSET = `
  <!-- it's "quoted" <!ENTITY t "not this"> -->
  <?it it's a trap ?>
  <!ELEMENT a (#PCDATA | b)*>
  <!ELEMENT b ((p, _?) | (TEI+, (a | b)*))>
  <!ENTITY t 'text "é" &#233;'>
  <!ENTITY t "second declaration">
  <!ENTITY nested "[&t;|&t;]">
  <!ENTITY empty "">
  <!ENTITY amp2 "R&#38;amp;D">
  <!ENTITY ref "&#38;#60;not a tag>">
  <!ENTITY lines "one\ntwo&#9;three">
  <!ENTITY markup "in <b tok=' 1  2 ' n='&t;'>bold &t;</b> out<!-- c --><?i n?><x:seg xmlns:x='urn:y'/>">
  <!ENTITY deep "<p>&markup;</p>&t;">
  <!ATTLIST b tok NMTOKENS #IMPLIED def CDATA " de&t;fault	" n CDATA #IMPLIED>
  <!ATTLIST TEI def (one|two) "one" xml:lang NMTOKEN #FIXED " en ">
  <!NOTATION gif PUBLIC "-//gif">
  <!ENTITY pic SYSTEM "pic.gif" NDATA gif>
  <!ENTITY % par "<!ENTITY fromParameter 'x'>">
  %par;
`;

const text = (references: fc.Arbitrary<string>) =>
  fc.array(
    fc.oneof(
      {weight: 4, arbitrary: word},
      {weight: 1, arbitrary: lineEnd},
      {weight: 2, arbitrary: reference},
      {weight: 1, arbitrary: references},
    ),
    {maxLength: 6},
  );

const none = fc.constant('');

function attribute(withSubset: boolean): fc.Arbitrary<string> {
  return (
    fc
      .tuple(
        attributeNames,
        text(withSubset ? inValue : none),
        fc.constantFrom('"', "'"),
        space,
        fc.constantFrom('=', ' = ', '\n='),
      )
      // libxml2 forgets the default namespace in the markup of an entity, so there none is declared.
      .filter(([name]) => !(withSubset && name === 'xmlns'))
      .map(([name, pieces, quote, before, equals]) => {
        const value = pieces.join('').replaceAll(quote, '');
        // The default namespace may be anything but the two reserved ones; a name will do.
        return `${before}${name}${equals}${quote}${name === 'xmlns' ? 'urn:d' : value}${quote}`;
      })
  );
}

const attributeName = /^\s*([^\s=]+)/;

function attributes(withSubset: boolean): fc.Arbitrary<string> {
  return fc
    .uniqueArray(attribute(withSubset), {
      maxLength: 4,
      selector: (written) => attributeName.exec(written)?.[1],
    })
    .map((list) => list.join(''));
}

const comment = text(none).map((pieces) => `<!--${pieces.join('').replace(/-/g, '~')}-->`);
const cdata = text(none).map(
  (pieces) => `<![CDATA[<&amp;${pieces.join('').replaceAll(']]>', ']] >')}]]>`,
);
const instruction = fc
  .tuple(fc.constantFrom('xml-model', 'pi', 'имя', 'page'), space, text(none))
  .map(([target, gap, pieces]) => `<?${target}${gap}${pieces.join('').replaceAll('?>', '? >')}?>`);
const emptyInstruction = fc.constantFrom('<?p?>', '<?page ?>');

/** Nor may the next piece of text complete a `]]>`. */
const withoutCdataEnd = (pieces: readonly string[]) =>
  pieces.join('').replaceAll(']]>', ']] >').replace(/\]$/, '] ');

function element(withSubset: boolean): fc.Arbitrary<string> {
  return fc.letrec<{element: string; content: string}>((tie) => ({
    element: fc
      .tuple(
        names,
        attributes(withSubset),
        tie('content'),
        fc.constantFrom('', ' ', '\r\n'),
        fc.boolean(),
      )
      .map(([name, written, content, gap, short]) =>
        content === '' && short
          ? `<${name}${written}${gap}/>`
          : `<${name}${written}${gap}>${content}</${name}${gap}>`,
      ),
    content: fc
      .array(
        fc.oneof(
          {maxDepth: 4, depthSize: 'small'},
          text(withSubset ? inText : none).map(withoutCdataEnd),
          cdata,
          fc.constant('<![CDATA[]]>'),
          comment,
          instruction,
          emptyInstruction,
          tie('element'),
        ),
        {maxLength: 5},
      )
      .map((parts) => parts.join('')),
  })).element;
}

/** A well-formed document. */
export const xmlDocument: fc.Arbitrary<string> = fc.boolean().chain((withSubset) =>
  fc
    .tuple(
      fc.constantFrom(
        '',
        '<?xml version="1.0"?>',
        "<?xml version='1.0' encoding='UTF-8' standalone='no' ?>\r\n",
      ),
      fc.array(fc.oneof(comment, instruction, lineEnd), {maxLength: 2}),
      element(withSubset),
      fc.array(fc.oneof(comment, instruction, lineEnd), {maxLength: 2}),
    )
    .map(([declaration, before, root, after]) => {
      const doctype = withSubset ? `<!DOCTYPE a [${SUBSET}]>\n` : '';
      const bound = root.replace(/^<([^\s/>]+)/, (tag) => `${tag} xmlns:x="urn:x"`);
      return declaration + before.join('') + doctype + bound + after.join('');
    }),
);

const snippets = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  '=',
  '--',
  '-',
  '?',
  '?>',
  ']]>',
  ']',
  '[',
  '<!',
  '<?',
  '</a>',
  '<b>',
  '<b/>',
  '&t;',
  '&u;',
  '&markup;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '%',
  '%par;',
  '\u0000',
  '\u0001',
  '\uFFFE',
  '\uD83D',
  'x',
  ':',
  ' ',
  '\r',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a>',
  '<!ENTITY t "u">',
  ' n="1"',
  ' n=1',
  '1',
  '.',
  '\u00B7',
  '\u037E',
  '</',
  '/>',
  ';',
  'SYSTEM ""',
  '(',
  ')',
  '|',
  '*',
  '#',
);

/** A document with one or two slips of hand; mostly not well-formed any more, but not always. */
export const mutatedDocument: fc.Arbitrary<string> = fc
  .tuple(
    xmlDocument,
    fc.array(fc.tuple(fc.nat(9999), fc.nat(8), snippets, fc.nat(3)), {minLength: 1, maxLength: 2}),
  )
  .map(([source, slips]) =>
    slips.reduce((text, [where, length, snippet, kind]) => {
      const at = Math.floor((where / 10_000) * text.length);
      const before = text.slice(0, at);
      if (kind === 0) return before + text.slice(at + length);
      if (kind === 1) return before + snippet + text.slice(at + length);
      if (kind === 2) return before + text.slice(at, at + length) + text.slice(at);
      return before + snippet + text.slice(at);
    }, source),
  );
