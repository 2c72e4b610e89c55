/** Elements that text of a source may become: a list of its own, so that it holds ours to its word. */
const textTags = new Set(
  `a article aside b bdi blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4
  h5 h6 hr i img ins li ol p rt ruby section small span strong sub summary sup table tbody td th time tr ul wbr
  math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded msub msup msubsup munder mover
  munderover mmultiscripts mprescripts mtable mtr mtd semantics`.split(/\s+/),
);

const textAttributes = new Set(
  `alt class colspan datetime dir headers hidden href id lang loading open rel role rowspan scope src start
  tabindex title value display mathvariant stretchy fence separator form accent accentunder largeop
  movablelimits columnspan`.split(/\s+/),
);

/** What no part of ours is made of. */
const refusedTags =
  /^(script|iframe|frame|frameset|object|embed|applet|base|link|meta|style|template|portal|animate|set|foreignobject|use|handler|noscript|xmp|plaintext|video|audio|source|track)$/;

const addressed =
  /^(href|src|action|formaction|srcset|poster|data|ping|cite|background|xlink:href|manifest)$/;

/** How many elements of one text are looked at for their layout. */
const mostLaidOut = 400;

/** What is in an element that must not be, in light and shadow DOM, as sentences. */
export function faultsIn(mounted: Element): string[] {
  const faults = new Set<string>();
  for (const article of mounted.querySelectorAll('article')) checkText(article, faults);
  checkAll(mounted, faults);
  return [...faults].slice(0, 20);
}

function checkText(article: Element, faults: Set<string>): void {
  let laidOut = 0;
  for (const element of [article, ...article.querySelectorAll('*')]) {
    const {localName, namespaceURI} = element;
    if (!textTags.has(localName)) faults.add(`<${localName}> in the text`);
    if (!/(xhtml|MathML)$/.test(namespaceURI ?? '')) faults.add(`${namespaceURI} in the text`);
    for (const {name, value} of element.attributes) {
      // Room for what is not on the page has a height, set by script.
      if (
        name === 'style' &&
        element.className === 'lectern-room' &&
        /^block-size: [\d.e+]+px;$/.test(value)
      ) {
        continue;
      }
      if (!textAttributes.has(name) && !/^(data|aria)-[a-z-]+$/.test(name)) {
        faults.add(`${name} on <${localName}> in the text`);
      }
    }
    // With a dot no id is a property of the document or of a form (HTML 3.1.5, 7.2.2.3).
    if (element.id !== '' && !element.id.includes('.')) faults.add(`the id “${element.id}”`);
    if (laidOut++ > mostLaidOut) continue;
    const {position, zIndex, backgroundImage} = getComputedStyle(element);
    if (!/^(static|relative)$/.test(position) && !staysInside(element, article)) {
      faults.add(
        `position ${position} on <${localName} data-tei=${element.getAttribute('data-tei')}>`,
      );
    }
    // Of what is no longer on the page nothing is computed.
    if (zIndex !== 'auto' && zIndex !== '') faults.add(`z-index ${zIndex} on <${localName}>`);
    if (backgroundImage.includes('url(')) faults.add(`${backgroundImage} behind <${localName}>`);
  }
}

/** Words for a screen reader stand in a box of one pixel, numbers of lines in the text's own margin. */
function staysInside(element: Element, article: Element): boolean {
  const {left, right, top, bottom, width, height} = element.getBoundingClientRect();
  const around = (article.parentElement ?? article).getBoundingClientRect();
  const isInside =
    left >= around.left && right <= around.right && top >= around.top && bottom <= around.bottom;
  return isInside || (width <= 1 && height <= 1);
}

function checkAll(root: Element | ShadowRoot, faults: Set<string>): void {
  for (const element of root.querySelectorAll('*')) {
    const {localName} = element;
    if (refusedTags.test(localName.toLowerCase())) faults.add(`<${localName}>`);
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc') faults.add(`${name} on <${localName}>`);
      // The attribute of our own elements names what the page asked for.
      if (addressed.test(name) && !localName.includes('-') && !isSafe(value)) {
        faults.add(`${name}=${JSON.stringify(value.slice(0, 80))} on <${localName}>`);
      }
    }
    if (element.shadowRoot) checkAll(element.shadowRoot, faults);
  }
  if (root instanceof Element && root.shadowRoot) checkAll(root.shadowRoot, faults);
}

function isSafe(address: string): boolean {
  // What cannot be read as an address leads nowhere.
  if (!URL.canParse(address, document.baseURI)) return true;
  return /^(https?|mailto):$/.test(new URL(address, document.baseURI).protocol);
}

/** All elements below one, shadow DOM included. */
export function* everyElement(root: Element | ShadowRoot): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) yield* everyElement(root.shadowRoot);
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}
