import {
  type Attack,
  evilHost,
  fileAttack,
  payload,
  teiNamespace,
  teiOf,
  textAttack,
} from './attack.js';

const times = (count: number, make: (at: number) => string): string =>
  Array.from({length: count}, (_, at) => make(at)).join('');

const prefixes = (...rules: readonly (readonly [string, string, string])[]): string =>
  `<fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><encodingDesc><listPrefixDef>${rules
    .map(
      ([ident, match, replacement]) =>
        `<prefixDef ident="${ident}" matchPattern="${match}" replacementPattern="${replacement}"/>`,
    )
    .join('')}</listPrefixDef></encodingDesc>`;

/** Texts that are built to mislead: by bases, prefixes, our own names, and by how many there are. */
export const structures: readonly Attack[] = [
  textAttack(
    'bases that lead elsewhere together',
    `<div xml:base="https:"><div xml:base="//${evilHost}/"><p xml:base="a/../../">a <ref target="b">l</ref><graphic url="c.png"/><pb facs="d.jpg"/></p></div></div><div xml:base="javascript:"><p xml:base="${payload}//"><ref target="?">l</ref><ref target="#x">l</ref></p></div>`,
  ),
  textAttack(
    'a base on each of two thousand levels',
    `${'<div xml:base="../x/">'.repeat(500)}<p><ref target="y">l</ref></p>${'</div>'.repeat(500)}`,
  ),
  textAttack(
    'prefixes that stand for each other',
    '<p><persName ref="x:a">n</persName><ref target="y:a">l</ref></p>',
    {
      header: prefixes(['x', '(.*)', 'y:$1$1'], ['y', '(.*)', 'x:$1$1']),
    },
  ),
  textAttack(
    'a prefix that doubles what it stands for, forty times',
    '<p><persName ref="p0:a">n</persName></p>',
    {
      header: prefixes(
        ...Array.from({length: 40}, (_, at) => [`p${at}`, '(.*)', `p${at + 1}:$1$1`] as const),
      ),
    },
  ),
  textAttack(
    'replacements with all that a replacement knows',
    '<p><ref target="x:abc">l</ref><ref target="y:abc">l</ref><ref target="z:a">l</ref></p>',
    {
      header: prefixes(
        ['x', '(.)(.)(.)', `$&amp;$\`$'$$$99$0$&lt;a>javascript:${payload}`],
        ['y', '(?&lt;__proto__>.*)', '$&lt;__proto__>javascript:'],
        ['z', '(a)?(b)?', `$2javascript:${payload}//$1`],
      ),
    },
  ),
  textAttack(
    'patterns of prefixes that are none, or look back',
    '<p><ref target="x:aa">l</ref><ref target="y:aa">l</ref><ref target="z:aa">l</ref><ref target="w:aa">l</ref></p>',
    {
      header: prefixes(
        ['x', '(', 'a'],
        ['y', '(a)\\1(?&lt;!b)', 'javascript:$1'],
        ['z', '[', 'b'],
        ['w', '(?=(a*)*$)a*', 'c$1'],
      ),
    },
  ),
  textAttack(
    'attributes of our own on elements of the source',
    `<p data-generated="" data-tei="body" data-document="other" data-start="0" data-end="9" data-chunk="0" aria-hidden="true" role="alert" tabindex="-1" hidden="">a <persName data-mention="m1" data-lit="" aria-haspopup="dialog" part="card" exportparts="card" is="lectern-card">b</persName> <ref data-editorial="" data-arrived="" rel="opener" target="#x" download="x">c</ref></p>`,
  ),
  textAttack(
    'ids like those that we give, and like those of another text',
    [
      'm1',
      'b1',
      'p1',
      'n1',
      'text.p1',
      'text.m1',
      'other.p1',
      '.',
      '..',
      '...',
      'a.b',
      'text.',
      '-1',
      '0',
      'document.cookie',
      'window.x',
      'x%2Ey',
      'text%2Ep1',
      '𝐩𝟏',
      'é',
      'e\u0301',
    ]
      .map(
        (id) =>
          `<p xml:id="${id}">${id} <ref target="#${id}">l</ref><persName>n</persName><note xml:id="${id}">x</note></p>`,
      )
      .join(''),
  ),
  fileAttack(
    'a namespace that is nearly that of TEI',
    `<TEI xmlns="${teiNamespace} "><text><body><p onclick="${payload}">a</p></body></text></TEI>`,
  ),
  textAttack(
    'elements that leave the namespace and come back',
    `<p xmlns="">a<script>${payload}</script><p xmlns="http://www.w3.org/1999/xhtml">b<p xmlns="${teiNamespace}">c<x:script xmlns:x="http://www.w3.org/1999/xhtml">${payload}</x:script></p></p></p>`,
  ),
  fileAttack(
    'one prefix bound to three namespaces in turn',
    teiOf(
      `<x:p xmlns:x="${teiNamespace}">a<x:script xmlns:x="http://www.w3.org/1999/xhtml">${payload}<x:a xmlns:x="http://www.w3.org/2000/svg" x:href="javascript:${payload}">b</x:a></x:script></x:p>`,
    ),
  ),
  textAttack(
    'instructions by the ten thousand',
    `<p>${times(20_000, (at) => `<?x${at} <script>?>`)}a<?lectern run="${payload}"?></p>`,
  ),
  textAttack(
    'sections of CDATA by the ten thousand',
    `<p>${times(20_000, () => '<![CDATA[<]]>')}</p>`,
  ),
  textAttack(
    'a comment between all letters',
    `<p>${times(20_000, (at) => `${at % 10}<!-- ${at} -->`)}</p>`,
  ),
  textAttack(
    'four thousand empty paragraphs and line beginnings',
    `${'<p/>'.repeat(2_000)}<p>${'<lb/>'.repeat(2_000)}a</p>`,
  ),
  textAttack(
    'fifteen hundred notes on one word',
    `<p>a${times(1_500, (at) => `<note n="${at}">n</note>`)}</p>`,
  ),
  textAttack(
    'a row of three thousand cells beside a row of none',
    `<table><row>${'<cell>x</cell>'.repeat(3_000)}</row><row/></table>`,
  ),
  textAttack(
    'notes that are about each other',
    '<p><note xml:id="a" target="#b">A</note><note xml:id="b" target="#a">B</note><note xml:id="c" target="#c" corresp="#c">C</note></p>',
  ),
  textAttack(
    'three thousand passages that answer one another in a chain',
    times(
      3_000,
      (at) =>
        `<ab xml:id="c${at}" corresp="#c${at + 1}" sameAs="#c${at + 1}" copyOf="#c${at + 1}">x</ab>`,
    ),
  ),
  textAttack(
    'links in groups, each to all',
    `<linkGrp>${times(200, () => `<link target="${times(200, (at) => `#a${at} `)}"/>`)}</linkGrp>${times(200, (at) => `<p xml:id="a${at}">x</p>`)}`,
  ),
  textAttack(
    'years beyond all calendars',
    `<p>${['#hijri', '#julian', '#hebrew', '#chinese', '#persian', '#french', '#__proto__'].map((calendar) => ['999999999', '-999999999', '0', '1e9', '١٩٤٥', '9999-99-99'].map((when) => `<date calendar="${calendar}" datingMethod="${calendar}" when="${when}" when-custom="${when}">d</date>`).join('')).join('')}</p>`,
  ),
  textAttack(
    'EDTF that asks for every day there ever was',
    `<p>${['0001/9999', '../..', '-9999/9999', 'Y170000002', 'Y-1E999', 'Y17E7S3', '[..1900-01-01,1901..]', '{1900..2000}', '????', '?-?-?', '2001-21/2001-41', '19XX-XX-XX/20XX-XX-XX', `{${'1900,'.repeat(2_000)}1}`].map((when) => `<date when-iso="${when}" notBefore-iso="${when}" notAfter-iso="${when}">d</date>`).join('')}</p>`,
  ),
  textAttack('an outline of twenty thousand corners', '<p><placeName ref="#a">A</placeName></p>', {
    standOff: `<standOff><listPlace><place xml:id="a"><placeName>A</placeName><location><geo>${times(20_000, (at) => `${at % 90}.${at} ${at % 180}.${at} `)}</geo></location></place></listPlace></standOff>`,
  }),
  textAttack('hundreds of authors, hands, letters and changes', '<p>a</p>', {
    header: `<fileDesc><titleStmt><title>A</title>${times(500, (at) => `<author ref="#a${at}">N</author>`)}</titleStmt><publicationStmt><p/></publicationStmt><sourceDesc>${times(300, (at) => `<msDesc><msIdentifier><idno>${at}</idno></msIdentifier></msDesc>`)}</sourceDesc></fileDesc><profileDesc><correspDesc>${times(500, () => '<correspAction type="sent"><persName>N</persName></correspAction>')}</correspDesc></profileDesc><revisionDesc>${times(500, () => '<change when="2000">c</change>')}</revisionDesc>`,
  }),
  textAttack(
    'languages that no list knows',
    `<p>${['i-klingon', 'x-y', 'a', '1', 'en-', '-', 'en--US', 'zh-Hant-Hant', 'root', 'und', '__proto__', 'constructor', '\u0000'.replace('\u0000', '\u0007').replace('\u0007', 'e\u0301'), 'a'.repeat(9_000)].map((lang) => `<foreign xml:lang="${lang}">f</foreign>`).join('')}</p>`,
  ),
  fileAttack(
    'a document type that gives ids, bases and languages',
    teiOf('<p>a <ref target="b">l</ref></p><p>c</p>', {
      prolog: `<!DOCTYPE TEI [<!ATTLIST p xml:id CDATA "__proto__" xml:lang CDATA 'x" onclick="${payload}' style CDATA "position: fixed"><!ATTLIST ref xml:base CDATA "//${evilHost}/" rend CDATA "javascript:">]>`,
    }),
  ),
  fileAttack(
    'marks of byte order in many places',
    `\ufeff\ufeff${teiOf('<p>\ufeffa\ufeff<persName ref="\ufeff#a">b</persName></p>')}`,
  ),
  textAttack(
    'surrogates by references and tags of language',
    '<p>&#x1F600;\u{e0001}\u{e0065}\u{e006e}\u{1f3f4}\u{e0067}\u{e007f} &#xFFFD;&#x2028;&#x2029;&#x85;</p>',
  ),
  textAttack(
    'a word of joined pictures',
    `<p>${'\u{1f468}\u200d\u{1f469}\u200d'.repeat(800)}\u{1f467} ${'\u0640'.repeat(20_000)}</p>`,
  ),
  textAttack(
    'a table of formulas that span without end',
    `<formula><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mtable>${'<m:mtr><m:mtd columnspan="1000000000" rowspan="1000000000"><m:mi>x</m:mi></m:mtd></m:mtr>'.repeat(20)}</m:mtable><m:mmultiscripts>${'<m:mi>i</m:mi>'.repeat(3_000)}</m:mmultiscripts></m:math></formula>`,
  ),
];
