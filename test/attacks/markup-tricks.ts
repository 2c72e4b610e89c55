import {type Attack, evilHost, fileAttack, payload, teiOf, textAttack} from './attack.js';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** UTF-7 and overlong UTF-8 hide signs from who looks for them before decoding. */
const overlong = Buffer.concat([
  Buffer.from(teiOf('<p>a').replace(/<\/body>.*/s, '')),
  Buffer.from([0xc0, 0xbc]),
  Buffer.from(`script>${payload}</p></body></text></TEI>`),
]);

/** Instructions, document types, CDATA and encodings that mislead. */
export const markupTricks: readonly Attack[] = [
  fileAttack(
    'a style sheet in XSLT',
    teiOf('<p>a</p>', {
      prolog: `<?xml-stylesheet type="text/xsl" href="http://${evilHost}/x.xsl"?>`,
    }),
  ),
  fileAttack(
    'a style sheet in XSLT as a data address',
    teiOf('<p>a</p>', {prolog: `<?xml-stylesheet type="text/xsl" href="data:text/xml,&lt;x/>"?>`}),
  ),
  fileAttack(
    'a style sheet in CSS',
    teiOf('<p>a</p>', {prolog: `<?xml-stylesheet type="text/css" href="//${evilHost}/x.css"?>`}),
  ),
  fileAttack(
    'a style sheet inside the text',
    teiOf(
      `<p>a<?xml-stylesheet href="//${evilHost}/x.css"?>b<?php ${payload} ?>c<?xml-model href="http://${evilHost}/x.rng"?>d</p>`,
      {
        prolog: `<?xml-model href="http://${evilHost}/x.rng" type="application/xml"?><?import namespace="t" implementation="#default#time2"?>`,
      },
    ),
  ),
  textAttack(
    'schemas to be fetched',
    '<p xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://evil.example/ http://evil.example/x.xsd" xsi:noNamespaceSchemaLocation="//evil.example/x.xsd">a</p>',
  ),
  textAttack(
    'links of XLink that open themselves',
    `<p xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple" xlink:actuate="onLoad" xlink:show="replace" xlink:href="javascript:${payload}">a</p>`,
  ),
  textAttack(
    'inclusions of the file itself',
    '<div xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="text.xml"/><xi:include href=""/><xi:include xpointer="element(/1)"/></div>',
  ),
  textAttack(
    'CDATA that ends and begins again',
    '<p><![CDATA[a]]]]><![CDATA[>b]]>c<![CDATA[]]></p>',
  ),
  fileAttack('CDATA that ends too early', teiOf('<p><![CDATA[a]]>b]]></p>')),
  fileAttack('CDATA in CDATA', teiOf('<p><![CDATA[<![CDATA[x]]>]]></p>')),
  fileAttack(
    'a comment that ends in dashes',
    teiOf(`<p>a<!--> <script>${payload}</script> --->b</p>`),
  ),
  textAttack(
    'comments of HTML that browsers read',
    `<p>a<!--[if IE]><script>${payload}</script><![endif]-->b<!--><img src=x onerror=${payload}>-->c</p>`,
  ),
  fileAttack('a document type of HTML', `<!DOCTYPE html>${teiOf('<p>a</p>')}`),
  fileAttack(
    'a document type with a public address',
    `<!DOCTYPE TEI PUBLIC "-//TEI//${'x'.repeat(100)}" "http://${evilHost}/tei.dtd">${teiOf('<p>a</p>')}`,
  ),
  fileAttack('two document types', `<!DOCTYPE TEI><!DOCTYPE TEI>${teiOf('<p>a</p>')}`),
  fileAttack('a document type after the root', `${teiOf('<p>a</p>')}<!DOCTYPE TEI>`),
  fileAttack(
    'a page of HTML',
    `<!doctype html><html><head><script>${payload}</script></head><body onload="${payload}"><p>a</p></body></html>`,
  ),
  fileAttack('JSON', `{"__proto__": {"polluted": true}, "x": "<script>${payload}</script>"}`),
  fileAttack('script', `${payload};//<TEI xmlns="http://www.tei-c.org/ns/1.0"/>`),
  fileAttack(
    'a declaration of UTF-7',
    latin(
      `<?xml version="1.0" encoding="UTF-7"?>${teiOf(`<p>+ADw-script+AD4-${payload}+ADw-/script+AD4-</p>`)}`,
    ),
  ),
  fileAttack(
    'a declaration of an encoding that is none',
    latin(`<?xml version="1.0" encoding="x-&quot;>&lt;script>"?>${teiOf('<p>a</p>')}`),
  ),
  fileAttack(
    'a declaration of ISO-2022-JP',
    latin(
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${teiOf(`<p>\u001b$B&lt;script>${payload}\u001b(B</p>`)}`,
    ),
  ),
  fileAttack(
    'UTF-16 declared as UTF-8',
    Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-8"?>${teiOf('<p>a</p>')}`, 'utf16le'),
  ),
  fileAttack(
    'UTF-16 that breaks off in a character',
    Buffer.from(`\ufeff${teiOf('<p>a</p>')}`, 'utf16le').subarray(0, -1),
  ),
  fileAttack(
    'UTF-32',
    Buffer.concat(
      [...`\ufeff${teiOf('<p>a</p>')}`].map((sign) =>
        Buffer.from(
          [sign.codePointAt(0) ?? 0, (sign.codePointAt(0) ?? 0) >> 8, 0, 0].map(
            (byte) => byte & 255,
          ),
        ),
      ),
    ),
  ),
  fileAttack('overlong UTF-8', overlong),
  fileAttack(
    'bytes that are no UTF-8',
    Buffer.concat([
      Buffer.from(teiOf('<p>a').slice(0, -25)),
      Buffer.from([0xff, 0xfe, 0xf8, 0x80]),
      Buffer.from('</p></body></text></TEI>'),
    ]),
  ),
  fileAttack('a null character', teiOf('<p>a\u0000b</p>')),
  fileAttack('control characters', teiOf('<p>a\u0001\u0008\u000b\u001f\u007f\u0085b</p>')),
  fileAttack(
    'a null character in a tag name',
    teiOf(`<p>a</p><scr\u0000ipt>${payload}</scr\u0000ipt>`),
  ),
  fileAttack('XML 1.1 with its controls', `<?xml version="1.1"?>${teiOf('<p>a&#1;b\u0085c</p>')}`),
  fileAttack('an empty file', ''),
  fileAttack('nothing but a mark of byte order', '\ufeff'),
  fileAttack(
    'a namespace that is an address that runs',
    teiOf(`<x:p xmlns:x="javascript:${payload}">a</x:p>`),
  ),
  fileAttack('the namespace xml bound anew', teiOf(`<p xmlns:xml="urn:x" xml:id="a">a</p>`)),
  fileAttack(
    'the namespace of namespaces bound',
    teiOf(`<p xmlns:xmlns="urn:x" xmlns:x="http://www.w3.org/2000/xmlns/">a</p>`),
  ),
  fileAttack(
    'an attribute twice by two prefixes',
    teiOf('<p xmlns:a="urn:x" xmlns:b="urn:x" a:n="1" b:n="2">a</p>'),
  ),
  fileAttack(
    'attributes that are keys of objects',
    teiOf(
      '<p __proto__="x" constructor="y" prototype="z" toString="t" hasOwnProperty="h" valueOf="v" length="l">a</p><__proto__ __proto__="polluted"><constructor prototype="polluted"/></__proto__>',
    ),
  ),
  fileAttack(
    'prefixes that are keys of objects',
    teiOf(
      '<__proto__:p xmlns:__proto__="http://www.tei-c.org/ns/1.0" xmlns:constructor="urn:c" constructor:__proto__="x">a</__proto__:p>',
    ),
  ),
  fileAttack(
    'quotations of program code',
    teiOf(
      `<egXML xmlns="http://www.tei-c.org/ns/Examples"><script xmlns="http://www.w3.org/1999/xhtml">${payload}</script><ref target="javascript:${payload}" onclick="${payload}">x</ref></egXML><eg>&lt;script>${payload}&lt;/script></eg><code lang="js">${payload}</code><gi>script</gi><att>onclick</att><tag>img src=x onerror=${payload}</tag>`,
    ),
  ),
  fileAttack(
    'files in base64',
    teiOf(
      `<binaryObject mimeType="text/html" encoding="base64">PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==</binaryObject><binaryObject mimeType="image/svg+xml">&lt;svg onload="${payload}"/></binaryObject><graphic url="x.svg"><desc>&lt;img src=x onerror=${payload}></desc></graphic><media mimeType="text/html" url="http://${evilHost}/x.html"/>`,
    ),
  ),
];
