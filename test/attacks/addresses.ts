import {type Attack, escaped, evilHost, payload, teiOf, textAttack} from './attack.js';

/** Ways to write an address that runs, or that looks like another one. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  'javascript:': [
    `javascript:${payload}`,
    `JaVaScRiPt:${payload}`,
    `javascript://${evilHost}/%0A${payload}`,
    `javascript:void(${payload})//http://a.example/`,
    `view-source:javascript:${payload}`,
    `feed:javascript:${payload}`,
  ],
  'data: and blob:': [
    `data:text/html,<script>${payload}</script>`,
    `data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==`,
    `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${payload}'/>`,
    `data:application/xml,<x xmlns='http://www.w3.org/1999/xhtml'/>`,
    `blob:http://127.0.0.1/00000000-0000-0000-0000-000000000000`,
    `filesystem:http://127.0.0.1/temporary/x.html`,
  ],
  'vbscript:, file: and programs': [
    `vbscript:${payload}`,
    `livescript:${payload}`,
    'file:///etc/passwd',
    'file://C:/Windows/win.ini',
    'ms-msdt:/id',
    'intent://x#Intent;scheme=x;end',
    'chrome://settings',
    'about:blank',
    'jar:http://a.example!/x',
    'tel:112',
    'ws://evil.example/',
    'ftp://evil.example/',
  ],
  'white space and control characters in the scheme': [
    `  javascript:${payload}`,
    `java\tscript:${payload}`,
    `java\nscript:${payload}`,
    `java\rscript:${payload}`,
    `\u00a0javascript:${payload}`,
    `\u200bjavascript:${payload}`,
    `java\u00adscript:${payload}`,
    `\u2028javascript:${payload}`,
    `\u0085javascript:${payload}`,
    `javascript\t:${payload}`,
    `\ufeffjavascript:${payload}`,
    `\u3000javascript:${payload}`,
    `\u202ejavascript:${payload}`,
  ],
  'escapes of the scheme': [
    `javascript&colon;${payload}`,
    `&#106;avascript:${payload}`,
    `javascript%3A${payload}`,
    `%6Aavascript:${payload}`,
    `\\u006aavascript:${payload}`,
    `javaſcript:${payload}`,
    `ｊavascript:${payload}`,
    `javascript：${payload}`,
  ],
  'addresses without a scheme': [
    `//${evilHost}/x.png`,
    `\\\\${evilHost}\\x.png`,
    `/\\${evilHost}/x.png`,
    `\\/${evilHost}/x.png`,
    `///${evilHost}/x.png`,
    `http:${evilHost}/x.png`,
    `https:/\\${evilHost}/x.png`,
    `http:javascript:${payload}`,
    `https:///javascript:${payload}`,
    `./javascript:${payload}`,
    `#javascript:${payload}`,
    `?javascript:${payload}`,
    '../../../../../../etc/passwd',
    `http://${evilHost}@127.0.0.1/x.png`,
    `http://[::1`,
    `:javascript:${payload}`,
  ],
};

/** What may carry each pointer attribute of TEI. */
const carriers: Readonly<Record<string, string>> = {
  target: 'ref ptr note term gloss link',
  ref: 'persName placeName rs name term orgName g',
  key: 'persName name title',
  facs: 'pb p div milestone lb zone',
  url: 'graphic media binaryObject',
  corresp: 'p seg note div',
  ana: 'w seg p',
  source: 'quote q gap supplied',
  resp: 'add corr supplied note',
  who: 'sp said',
  sameAs: 'seg note',
  copyOf: 'seg p',
  next: 'persName seg l',
  prev: 'persName seg l',
  exclude: 'seg',
  select: 'seg',
  synch: 'seg',
  cRef: 'ref ptr gloss',
  'xml:id': 'p persName note anchor',
  hand: 'add del',
  wit: 'rdg',
  rendition: 'hi p',
  calendar: 'date',
  datingMethod: 'date',
  scheme: 'gloss term',
  spanTo: 'addSpan delSpan',
  from: 'app date',
  new: 'handShift',
  nymRef: 'persName',
  lemmaRef: 'w',
  cite: 'quote',
  href: 'p ref persName',
  src: 'p graphic media',
};

/** White space in an attribute has to be written as a reference to stay. */
const asAttribute = (value: string): string =>
  escaped(value).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);

const byAttribute = Object.entries(carriers).flatMap(([attribute, names]) =>
  Object.entries(addresses).map(([what, hostile]) =>
    textAttack(
      `${what} in @${attribute}`,
      `<div><p>before ${names
        .split(' ')
        .flatMap((name) =>
          hostile.map((value) => `<${name} ${attribute}="${asAttribute(value)}">${name}</${name}>`),
        )
        .join(' ')} after</p></div>`,
    ),
  ),
);

const every = Object.values(addresses).flat();
const list = (make: (value: string) => string): string =>
  every.map((value) => make(asAttribute(value))).join('');

/** Pointers of the header, of facsimiles, relations and records, and what addresses start from. */
const elsewhere: readonly Attack[] = [
  textAttack(
    'hostile addresses as the base of relative ones',
    list(
      (value) =>
        `<p xml:base="${value}"><graphic url="${payload}"/><ref target="x">l</ref><ptr target="#a"/><pb facs="1.jpg"/></p>`,
    ),
  ),
  textAttack(
    'hostile addresses as the base of the file',
    '<p><graphic url="a.png"/><pb facs="1.jpg" n="1"/>a</p>',
    {
      root: ` xml:base="javascript:${payload}//"`,
    },
  ),
  textAttack('hostile addresses in the header', '<p>a</p>', {
    header: `<fileDesc><titleStmt><title>A</title>${list((value) => `<author ref="${value}">N</author>`)}</titleStmt>
      <publicationStmt><publisher>${list((value) => `<ref target="${value}">p</ref>`)}</publisher>${list(
        (value) => `<idno type="URI">${value}</idno><ptr target="${value}"/>`,
      )}<availability>${list((value) => `<licence target="${value}">free</licence>`)}</availability></publicationStmt>
      <sourceDesc>${list((value) => `<bibl><ref target="${value}">s</ref><idno type="DOI">${value}</idno></bibl>`)}</sourceDesc></fileDesc>
      <profileDesc><correspDesc><correspAction type="sent">${list(
        (value) => `<persName ref="${value}">S</persName>`,
      )}</correspAction></correspDesc></profileDesc>
      <revisionDesc>${list((value) => `<change who="${value}" target="${value}">c</change>`)}</revisionDesc>`,
  }),
  textAttack('hostile addresses of page images', '<pb facs="#s0"/><p>a</p><pb facs="#s1"/>', {
    standOff: `<facsimile facs="javascript:${payload}">${every
      .map(
        (value, at) =>
          `<surface xml:id="s${at}"><graphic url="${asAttribute(value)}"/><zone xml:id="z${at}" facs="${asAttribute(value)}" points="0,0 1,1"/></surface>`,
      )
      .join('')}</facsimile>`,
  }),
  textAttack('hostile relations', '<p><persName ref="#a">A</persName></p>', {
    standOff: `<standOff><listPerson><person xml:id="a"><persName>A</persName></person></listPerson><listRelation>${list(
      (value) =>
        `<relation name="${value}" active="${value} #a" passive="${value}"/><relation name="x" mutual="#a ${value}" ref="${value}"/>`,
    )}</listRelation></standOff>`,
  }),
  textAttack(
    'hostile patterns of prefixes',
    '<p><persName ref="x:1">A</persName><ref target="y:1">B</ref></p>',
    {
      header: `<fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><encodingDesc><listPrefixDef><prefixDef ident="x" matchPattern="(.*)" replacementPattern="javascript:${payload}//$1"/><prefixDef ident="y" matchPattern="^(([a-z0-9])+.)+[A-Z]([a-z])+$" replacementPattern="data:text/html,$1"/></listPrefixDef></encodingDesc>`,
    },
  ),
  textAttack(
    'hostile inclusions',
    `<div xmlns:xi="http://www.w3.org/2001/XInclude">${list((value) => `<xi:include href="${value}"/>`)}<xi:include href="http://${evilHost}/x.xml" parse="text"><xi:fallback><p>f</p></xi:fallback></xi:include></div>`,
  ),
  {
    name: 'hostile addresses in an authority file',
    kind: 'text',
    files: {
      'text.xml': teiOf('<p><persName ref="authority.xml#a">A</persName></p>'),
      'authority.xml': teiOf('<p/>', {
        standOff: `<standOff><listPerson><person xml:id="a"><persName>A</persName>${list(
          (value) =>
            `<idno type="URL">${value}</idno><idno type="VIAF">${value}</idno><idno type="wikidata">${value}</idno><note><ref target="${value}">n</ref></note><residence ref="${value}">r</residence>`,
        )}<location><geo>javascript:${payload} 1</geo></location></person></listPerson></standOff>`,
      }),
    },
  },
];

/** `javascript:` and its kin, plain and disguised, in every attribute of TEI that points. */
export const hostileAddresses: readonly Attack[] = [...byAttribute, ...elsewhere];
