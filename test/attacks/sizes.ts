import {type Attack, fileAttack, teiNamespace, teiOf, textAttack} from './attack.js';

const times = (count: number, make: (at: number) => string): string =>
  Array.from({length: count}, (_, at) => make(at)).join('');

/** Runs of one sign that a careless pattern reads again from each of them. */
const repeated = [
  ' ',
  '\u00a0',
  ',',
  ';',
  '.',
  ':',
  '-',
  '/',
  '#',
  '(',
  '[',
  '{',
  '<',
  '*',
  '_',
  'a',
  'a ',
  '1',
  '1-',
  '1.',
  'http://',
  'ф. 1, ',
  '%',
  '&',
  '+',
  '~',
  '^',
  '\u0301',
  '\u200d',
  '\ud83d\ude00',
  "'",
  '|',
  'l. 1',
  'M',
  '0',
];

/** Of marks without a letter fewer: browsers themselves take seconds to shape a long run of them. */
const run = (sign: string): string =>
  sign
    .repeat(Math.ceil((/^\p{M}$/u.test(sign) ? 600 : 12_000) / sign.length))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

/** Documents that ask for too much time or memory. */
export const sizes: readonly Attack[] = [
  textAttack(
    'elements nested five thousand deep',
    `${'<hi>'.repeat(5000)}x${'</hi>'.repeat(5000)}`,
  ),
  textAttack(
    'divisions nested fifteen hundred deep',
    `${'<div><head>h</head>'.repeat(1500)}<p>x</p>${'</div>'.repeat(1500)}`,
  ),
  textAttack('twenty thousand empty paragraphs', `<p>a</p>${'<p/>'.repeat(20_000)}<p>b</p>`),
  textAttack('notes in notes', `<p>${'<note>'.repeat(500)}x${'</note>'.repeat(500)}</p>`),
  textAttack(
    'names in names',
    `<p>${'<persName ref="#a">'.repeat(1500)}x${'</persName>'.repeat(1500)}</p>`,
  ),
  textAttack(
    'choices in choices',
    `<p>${'<choice><sic>a</sic><corr>'.repeat(400)}x${'</corr></choice>'.repeat(400)}</p>`,
  ),
  textAttack(
    'readings in readings',
    `<p>${'<app><lem>a</lem><rdg wit="#w">'.repeat(300)}x${'</rdg></app>'.repeat(300)}</p>`,
  ),
  textAttack(
    'lists and tables in each other',
    `${'<list><item><table><row><cell>'.repeat(400)}x${'</cell></row></table></item></list>'.repeat(400)}`,
  ),
  textAttack(
    'links in links',
    `<p>${'<ref target="#a">'.repeat(1500)}x${'</ref>'.repeat(1500)}</p>`,
  ),
  textAttack(
    'formulas in formulas',
    `<p>${'<formula><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mrow>'.repeat(300)}x${'</m:mrow></m:math></formula>'.repeat(300)}</p>`,
  ),
  textAttack(
    'three thousand attributes on one element',
    `<p ${times(3_000, (at) => `a${at}="x" `)}>a</p>`,
  ),
  textAttack(
    'three thousand namespaces',
    `<p ${times(3_000, (at) => `xmlns:n${at}="urn:n${at}" `)}>a</p>`,
  ),
  textAttack(
    'namespaces declared anew on each level',
    `${times(400, (at) => `<n${at}:x xmlns:n${at}="urn:${at}">`)}x${times(400, (at) => `</n${399 - at}:x>`)}`,
  ),
  textAttack('an id of a million characters', `<p xml:id="${'a'.repeat(1_000_000)}">a</p>`),
  textAttack(
    'an attribute of two million characters',
    `<p n="${'n'.repeat(2_000_000)}" rend="${'r '.repeat(200_000)}" type="${'t'.repeat(100_000)}">a</p>`,
  ),
  textAttack(
    'an element name of a hundred thousand characters',
    `<${'x'.repeat(100_000)}>a</${'x'.repeat(100_000)}>`,
  ),
  textAttack('a word of a million characters', `<p>${'w'.repeat(1_000_000)}</p>`),
  textAttack(
    'a word of wide marks upon marks',
    `<p>Z${'\u0334\u0335\u0336\u0337\u0338\u0489'.repeat(5000)}</p>`,
  ),
  textAttack(
    'a hundred thousand pointers in one attribute',
    `<p><persName ref="${'#a '.repeat(100_000)}">x</persName></p>`,
  ),
  textAttack(
    'three thousand candidates of one name',
    `<p><persName ref="${times(3_000, (at) => `#p${at} `)}">x</persName></p>`,
  ),
  textAttack(
    'three thousand names',
    `<p>${times(3_000, (at) => `<persName ref="#p${at % 7}">x</persName> `)}</p>`,
  ),
  textAttack(
    'three thousand page breaks with images',
    `<p>${times(3_000, (at) => `<pb n="${at}" facs="${at}.jpg"/>`)}a</p>`,
  ),
  textAttack(
    'fifteen hundred witnesses and as many readings',
    `<listWit>${times(1500, (at) => `<witness xml:id="w${at}">w</witness>`)}</listWit><p><app><lem wit="#w0">a</lem>${times(1500, (at) => `<rdg wit="#w${at}">r</rdg>`)}</app></p>`,
  ),
  textAttack(
    'spans that cross each other',
    `<p>${times(800, (at) => `<delSpan spanTo="#e${at}"/>a`)}${times(800, (at) => `<anchor xml:id="e${at}"/>b`)}</p>`,
  ),
  textAttack(
    'names joined in a circle',
    '<p><persName xml:id="a" next="#b" prev="#b">A</persName><persName xml:id="b" next="#a" prev="#a">B</persName><seg xml:id="c" next="#c" sameAs="#c" copyOf="#c">C</seg></p>',
  ),
  textAttack(
    'three thousand fragments of one name',
    `<p>${times(3_000, (at) => `<persName xml:id="f${at}" next="#f${at + 1}" prev="#f${at - 1}">x</persName>`)}</p>`,
  ),
  textAttack(
    'hands, classes and categories that point in a circle',
    '<p><handShift new="#h"/>a</p>',
    {
      header:
        '<fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><encodingDesc><classDecl><taxonomy xml:id="t"><category xml:id="c" corresp="#d" sameAs="#d"><catDesc/></category><category xml:id="d" sameAs="#c"/></taxonomy></classDecl></encodingDesc><profileDesc><handNotes><handNote xml:id="h" sameAs="#i" scribeRef="#h"/><handNote xml:id="i" sameAs="#h"/></handNotes><textClass><catRef target="#c"/></textClass></profileDesc>',
    },
  ),
  textAttack('records related in a circle', '<p><persName ref="#a">A</persName></p>', {
    standOff:
      '<standOff><listPerson><person xml:id="a" sameAs="#b" corresp="#a"><persName>A</persName></person><person xml:id="b" sameAs="#a" copyOf="#b"><persName>B</persName></person></listPerson><listPlace><place xml:id="p"><placeName>P</placeName><location><placeName ref="#p">P</placeName></location></place></listPlace><listRelation><relation name="x" active="#a #b" passive="#a #b"/></listRelation></standOff>',
  }),
  textAttack('a header nested two thousand deep', '<p>a</p>', {
    header: `<fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc>${'<bibl>'.repeat(2000)}x${'</bibl>'.repeat(2000)}</sourceDesc></fileDesc>`,
  }),
  textAttack(
    'dates that are no dates, and very far ones',
    `<p>${['999999999999-12-31', '-999999999-01-01', '2000-13-45', '1'.repeat(5000), '1900-01-01/'.repeat(500), 'NaN', '__proto__', '+275760-09-14', '-271821-04-20', '0000', '24:00:00', '2000-01-01T99:99:99Z', '['.repeat(3000), 'XXXX-XX', '190u', 'y-17e7'].map((when) => `<date when="${when}" notBefore="${when}" from="${when}" to="${when}" when-iso="${when}" when-custom="${when}" datingMethod="#julian" calendar="#julian" dur="P${when}Y">d</date>`).join(' ')}</p>`,
  ),
  textAttack('coordinates that are none', '<p><placeName ref="#a">A</placeName></p>', {
    standOff:
      '<standOff><listPlace><place xml:id="a"><placeName>A</placeName><location><geo>1e999 -1e999</geo></location></place><place xml:id="b"><placeName>B</placeName><location><geo>&lt;script> "&gt;</geo></location></place></listPlace></standOff>',
  }),
  ...repeated.map((sign) =>
    textAttack(
      `runs of ${JSON.stringify(sign)} in text, titles, shelfmarks, names and attributes`,
      `<p n="${run(sign)}" rend="${run(sign)}" style="${run(sign)}">${run(sign)} <persName ref="${run(sign)}" key="${run(sign)}">${run(sign)}</persName> <ref target="${run(sign)}">r</ref> <date when="${run(sign)}" calendar="${run(sign)}">${run(sign)}</date></p>`,
      {
        header: `<fileDesc><titleStmt><title>${run(sign)}</title><author>${run(sign)}</author></titleStmt><publicationStmt><publisher>${run(sign)}</publisher><idno type="DOI">${run(sign)}</idno><date>${run(sign)}</date></publicationStmt><sourceDesc><msDesc><msIdentifier><repository>${run(sign)}</repository><idno>${run(sign)}</idno></msIdentifier></msDesc><bibl><title level="a">${run(sign)}</title>${run(sign)}</bibl></sourceDesc></fileDesc><profileDesc><abstract><p>${run(sign)}</p></abstract></profileDesc>`,
      },
    ),
  ),
  fileAttack('tags that are never closed', `<TEI xmlns="${teiNamespace}">${'<p>'.repeat(200_000)}`),
  fileAttack('angle brackets alone', '<'.repeat(500_000)),
  fileAttack('a comment that is never closed', `${teiOf('<p>a</p>')}<!--${'-'.repeat(500_000)}`),
  fileAttack('an attribute that is never closed', `<TEI xmlns="${'x'.repeat(500_000)}`),
  fileAttack('a document type that is never closed', `<!DOCTYPE TEI ${' '.repeat(500_000)}`),
  fileAttack('quotes alone', `<TEI ${'"'.repeat(500_000)}>`),
  fileAttack('end tags alone', '</p>'.repeat(200_000)),
];
