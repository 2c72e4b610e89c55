import {type Attack, teiOf, textAttack} from './attack.js';

/** Names that mean something to a page, a form, an object or to our own look-ups. */
const names =
  `body head documentElement createElement getElementById querySelector cookie domain title location
  forms images scripts links anchors defaultView currentScript adoptedStyleSheets implementation
  attributes children childNodes innerHTML textContent nodeName parentNode ownerDocument shadowRoot submit
  action method elements length name id window self top parent frames opener document customElements
  trustedTypes litHtmlVersions alert fetch __proto__ constructor prototype hasOwnProperty toString valueOf
  then default lectern article store host`.split(/\s+/);

const listed = (make: (name: string) => string): string => names.map(make).join('');

/** Ids and names by which an element takes the place of a property. */
export const clobbering: readonly Attack[] = [
  ...[
    'body',
    'createElement',
    '__proto__',
    'attributes',
    'innerHTML',
    'forms',
    'cookie',
    'constructor',
    'litHtmlVersions',
    'trustedTypes',
  ].map((name) =>
    textAttack(
      `the id ${name} on a paragraph, a name and a note`,
      `<div xml:id="${name}"><head>h</head><p><persName ref="#${name}" name="${name}" id="${name}" n="${name}">a</persName><note name="${name}">b</note><ref target="#${name}">c</ref><anchor name="${name}"/></p></div>`,
    ),
  ),
  textAttack(
    'the id of every property at once',
    listed((name) => `<p xml:id="${name}" id="${name}" name="${name}">${name}</p>`),
  ),
  textAttack('the same id a thousand times', '<p xml:id="body">x</p>'.repeat(1000)),
  textAttack(
    'links and names that point to keys of objects',
    `<p>${listed((name) => `<ref target="#${name}">l</ref><persName ref="#${name}">n</persName><persName key="${name}">k</persName><rs ref="${name}:1">p</rs>`)}</p>`,
  ),
  {
    name: 'records whose ids are keys of objects',
    kind: 'text',
    files: {
      'text.xml': teiOf(
        `<p>${listed((name) => `<persName ref="authority.xml#${name}" role="${name}">${name}</persName> `)}</p>`,
      ),
      'authority.xml': teiOf('<p/>', {
        standOff: `<standOff><listPerson>${listed(
          (name) =>
            `<person xml:id="${name}" role="${name}"><persName type="${name}" xml:lang="${name}">${name}</persName><idno type="${name}">${name}</idno><event type="${name}" when="1900"/><state type="${name}"><p>x</p></state></person>`,
        )}</listPerson></standOff>`,
      }),
    },
  },
  textAttack(
    'types, units and kinds that are keys of objects',
    listed(
      (name) =>
        `<p type="${name}" rend="${name}" rendition="#${name}" style="${name}: 1" place="${name}" cert="${name}" n="${name}"><gap reason="${name}" unit="${name}" quantity="2"/><date calendar="#${name}" when="1900-01-01">d</date><note type="${name}" place="${name}">n</note><list rend="${name}" type="${name}"><item>i</item></list><fw type="${name}">f</fw><milestone unit="${name}"/><del rend="${name}">x</del><foreign xml:lang="${name}">y</foreign><measure unit="${name}">z</measure></p>`,
    ),
  ),
  textAttack('header fields, languages and genres that are keys of objects', '<p>a</p>', {
    header: `<fileDesc><titleStmt><title type="__proto__" level="constructor">A</title>${listed(
      (name) => `<respStmt><resp>${name}</resp><name type="${name}">${name}</name></respStmt>`,
    )}</titleStmt><publicationStmt>${listed((name) => `<idno type="${name}">${name}</idno>`)}</publicationStmt><sourceDesc><msDesc><msIdentifier><repository>constructor</repository><idno>__proto__</idno></msIdentifier></msDesc></sourceDesc></fileDesc><profileDesc><langUsage>${listed(
      (name) => `<language ident="${name}">${name}</language>`,
    )}</langUsage><textClass>${listed((name) => `<catRef target="#${name}"/><keywords scheme="${name}"><term type="${name}">t</term></keywords>`)}</textClass><correspDesc><correspAction type="__proto__"><persName>a</persName></correspAction></correspDesc></profileDesc>`,
  }),
  textAttack(
    'witnesses and readings that are keys of objects',
    `<listWit>${listed((name) => `<witness xml:id="${name}">w</witness>`)}</listWit><p><app><lem wit="#constructor">a</lem>${listed((name) => `<rdg wit="#${name}">r</rdg>`)}</app></p>`,
  ),
];
