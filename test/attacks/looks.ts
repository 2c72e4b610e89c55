import {type Attack, escaped, evilHost, textAttack} from './attack.js';

/** CSS of later levels, and CSS that is broken so that a reader of it might come to again too late. */
const declarations: Readonly<Record<string, string>> = {
  'an escape that is no sign': `b\\0 ackground: url(//${evilHost}); \\110000 : x; c\\ffffff olor: red`,
  'a string that is never ended': `content: "x; background: url(//${evilHost}/s)`,
  'a comment that is never ended': `color: red; /* background: url(//${evilHost}/c)`,
  'the marks of a comment of HTML': `<!-- background: url(//${evilHost}/h) --> color: red`,
  'src(), image() and element()': `background: src("//${evilHost}/s"), image("//${evilHost}/i"), element(#host)`,
  'attr() as an address': `background: attr(data-x type(<url>)); content: attr(n url)`,
  'a shader and a paint worklet': `filter: -webkit-custom(url(//${evilHost}/f)); background: paint(x)`,
  'a cursor and a shape out of an image': `cursor: image-set(url(//${evilHost}/c) 1x), auto; shape-outside: url(//${evilHost}/s)`,
  'a marker, a clip and an offset path': `marker: url(//${evilHost}#m); clip-path: url(//${evilHost}#c); offset-path: url(#host)`,
  'names of anchors and transitions':
    'anchor-name: --host; position-anchor: --host; view-transition-name: root; view-timeline-name: --t',
  'names of containers and counters':
    'container: host / size; counter-reset: page 999999999; counter-increment: footnote -1; counter-set: x 1e9',
  'another flow of the page':
    'float: right; columns: 99999; break-before: page; page: host; column-span: all; grid-area: 1 / 1 / 999999 / 999999',
  'another direction of writing': `direction: rtl; unicode-bidi: bidi-override; writing-mode: vertical-rl; text-orientation: upright`,
  'what keeps a reader from selecting and pressing':
    'user-select: none; pointer-events: none; touch-action: none; overscroll-behavior: contain; interactivity: inert',
  'zoom, contain and containment that hide':
    'zoom: 9999; contain: strict; content-visibility: hidden; overflow: clip; max-height: 0; line-clamp: 0',
  'a blend with what is below':
    'mix-blend-mode: difference; backdrop-filter: blur(9999px); isolation: auto',
  'variables that hold each other':
    '--a: var(--b); --b: var(--a); color: var(--a, var(--b, red)); all: unset',
  'a sum without end': `width: ${'calc('.repeat(5000)}1px${')'.repeat(5000)}; color: ${'color-mix(in srgb, '.repeat(2000)}red`,
  'braces without end': `${'{'.repeat(50_000)}${'['.repeat(50_000)}${'('.repeat(50_000)}`,
  'rules in the place of declarations': `@layer lectern {* {display: none}} @property --x {syntax: "*"} @media all {:root {opacity: 0}}`,
  'nested rules': `& * {position: fixed} :host {display: none} ::part(problem) {color: red} ::slotted(*) {opacity: 0}`,
  'spaces that are none': `background\u00a0:\u3000url(\u2028//${evilHost}/x\u2029)`,
  'letters that only look alike': `backgrοund: url(//${evilHost}/x); pоsition: fixed; ｐｏｓｉｔｉｏｎ: fixed`,
  'signs of both halves': `font-family: "\u202e"; quotes: "\u2067" "\u2066"; list-style-type: "\u202e"`,
};

/** Newer and broken CSS in all places where TEI has room for it. */
export const looks: readonly Attack[] = Object.entries(declarations).map(([what, css]) => {
  const value = escaped(css);
  return textAttack(
    `CSS of our days: ${what}`,
    `<p style="${value}" rend="${value}">a <hi style="${value}">b</hi> <hi rendition="#r #s">c</hi> <q style="${value}" rend="${value}">d</q></p><quote style="${value}">e</quote><lg style="${value}"><l style="${value}" rend="${value}">f</l></lg><figure style="${value}"><figDesc style="${value}">g</figDesc></figure>`,
    {
      header: `<fileDesc><titleStmt><title style="${value}">A</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><encodingDesc><tagsDecl><rendition xml:id="r" scheme="css" scope="first-letter">${value}</rendition><rendition xml:id="s" scheme="css" scope="after" selector=":host, ::slotted(*), article > * ~ *, [id], :has(*)">${value}</rendition></tagsDecl></encodingDesc>`,
    },
  );
});
