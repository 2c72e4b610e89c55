import '../../../components/define-all.js';
import {reassemble, sayDifference} from '../../../components/core/tei/reassemble.js';
import type {LecternText} from '../../../components/elements/lectern-text/lectern-text.js';
import * as lectern from '../../../components/index.js';
import type {AttackKind} from '../attack.js';
import {everyElement, faultsIn} from './look-inside.js';
import {HostWatch} from './watch-host.js';

/** An attack as the server lists it. */
export interface ListedAttack {
  readonly name: string;
  readonly kind: AttackKind;
  /** Address of its folder, ending in `/`. */
  readonly folder: string;
  readonly authority: boolean;
  /** Nested deeper than browsers read XML, or with entities that they do not know. */
  readonly unread?: boolean;
  /** The canonical text as another parser reads it; absent where the file is none. */
  readonly text?: string;
  readonly value?: string;
  readonly kept?: Readonly<Record<string, string>>;
}

export interface AttackReport {
  readonly name: string;
  readonly faults: readonly string[];
  readonly milliseconds: number;
}

const stage = document.createElement('main');
stage.id = 'stage';
document.body.append(stage);
const watch = new HostWatch(stage);

/** What elements take each kind, as a host page would write them. */
const markup: Readonly<
  Record<AttackKind, readonly (readonly [string, Readonly<Record<string, string>>])[]>
> = {
  text: [
    ['lectern-text', {src: 'text.xml', authority: 'authority.xml'}],
    ['lectern-record', {src: 'text.xml'}],
    ['lectern-citation', {src: 'text.xml'}],
    ['lectern-reader', {files: 'text.xml', authority: 'authority.xml'}],
  ],
  annotations: [
    ['lectern-reader', {src: 'collection.json', documents: 'text'}],
    [
      'lectern-review',
      {
        text: 'text.xml',
        src: 'annotations.jsonld',
        reviewer: 'Ada',
        source: 'https://lectern.example/texts/attacks/text.xml',
      },
    ],
  ],
  collection: [
    [
      'lectern-reader',
      {
        src: 'collection.json',
        documents: 'text',
        'read-href': 'read/{document}/',
        'entity-href': 'who/{entity}/',
      },
    ],
    ['lectern-library', {src: 'collection.json'}],
    ['lectern-entity', {src: 'collection.json', 'entity-id': 'a', 'read-href': 'read/{document}/'}],
  ],
  edition: [
    ['lectern-reader', {manifest: 'manifest.json', 'entity-href': 'who/{entity}/'}],
    ['lectern-library', {manifest: 'manifest.json'}],
    ['lectern-index', {manifest: 'manifest.json', 'read-href': 'read/{document}/'}],
    ['lectern-map', {manifest: 'manifest.json'}],
    ['lectern-search', {manifest: 'manifest.json', query: 'Ada'}],
  ],
  manifest: [['lectern-facsimile', {manifest: 'manifest.json'}]],
  kept: [
    ['lectern-reader', {files: 'text.xml', settings: ''}],
    ['lectern-annotate', {src: 'text.xml'}],
  ],
  host: [],
};

/** Every element that the page knows, by the classes it is made of. */
const elements = Object.keys(lectern)
  .map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(1))
  .filter((tag) => /^lectern-/.test(tag) && customElements.get(tag));

/** Longer than any attack may take; what is not settled by then hangs. */
const patience = 15_000;

/** The folder of the attack that was run last. */
let last: string | undefined;

export async function runAttack(attack: ListedAttack): Promise<AttackReport> {
  const began = performance.now();
  const {folder, kind} = attack;
  const {origin} = location;
  const ours = new URL(folder, location.href).href;
  // What was pressed in the one before may fetch what it needs a moment late.
  const before = last;
  last = ours;
  watch.allowed = (address) =>
    kind === 'host' ||
    address.startsWith(ours) ||
    (before !== undefined && address.startsWith(before)) ||
    address.startsWith(`${origin}/elements/`) ||
    address.startsWith(`${origin}/_lectern/`);
  const {value, kept = {}} = attack;
  // By name, for what sets them otherwise is watched.
  for (const [key, entry] of Object.entries(kept)) localStorage[key] = entry;
  const mounted =
    value === undefined
      ? markup[kind].map(([tag, attributes]) => mount(tag, attributes, attack))
      : elements.map((tag) => mountWith(tag, value));
  const faults: string[] = [];
  const settled = Promise.all(mounted.map((element) => settling(element, kind === 'host')));
  stage.append(...mounted);
  if (!(await within(settled, patience))) faults.push('does not settle');
  await frames(1);
  for (const element of mounted) await operate(element, attack);
  await frames(2);
  for (const element of mounted) {
    if (element.localName !== 'lectern-text') continue;
    await (element as LecternText).bringAll(() => undefined, new AbortController().signal);
  }
  for (const element of mounted) faults.push(...faultsIn(element));
  for (const element of mounted) {
    if (kind === 'host') continue;
    if (element.localName === 'lectern-text')
      faults.push(...(await lossesOf(element as LecternText, attack)));
    else if (words(element) === '') faults.push(`<${element.localName}> says nothing`);
  }
  for (const element of mounted) element.remove();
  for (const key of Object.keys(kept)) localStorage.removeItem(key);
  await frames(1);
  // What the page's own attributes name is asked for, and refused by its own policy.
  const isOwnWish = (fault: string): boolean =>
    kind === 'host' && /^violates (connect|img)-src/.test(fault);
  faults.push(...watch.take().filter((fault) => !isOwnWish(fault)));
  return {name: attack.name, faults, milliseconds: Math.round(performance.now() - began)};
}

function mount(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  {folder, authority, kind}: ListedAttack,
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'authority' && !authority) continue;
    const isFile = /^(src|files|text|authority|manifest)$/.test(name);
    element.setAttribute(name, isFile ? `${folder}${value}` : value);
  }
  // A compiled text stands in the reader of its collection.
  if (kind === 'edition' && tag === 'lectern-reader') {
    const text = document.createElement('lectern-text');
    text.setAttribute('slot', 'pane-0');
    text.setAttribute('document-id', 'text');
    text.setAttribute('manifest', `${folder}d/text/manifest.json`);
    element.append(text);
  }
  return element;
}

/** As a page would write it that takes every attribute from strangers. */
function mountWith(tag: string, value: string): HTMLElement {
  const element = document.createElement(tag);
  const observed: unknown = Reflect.get(element.constructor, 'observedAttributes');
  if (!Array.isArray(observed)) throw new Error(`<${tag}> is not defined`);
  // By leave of `url-state` the page's address is written.
  for (const name of observed) {
    if (name !== 'url-state') element.setAttribute(String(name), value);
  }
  return element;
}

/**
 * When an element has shown what it was given, or said why not.
 *
 * @param silent it may have nothing to say
 */
async function settling(element: HTMLElement, silent: boolean): Promise<void> {
  for (;;) {
    await frames(1);
    if (!element.isConnected) continue;
    const inside = [...everyElement(element)];
    const busy = inside.some(
      (each) => each.matches('[role="status"]') && /…$/.test(each.textContent?.trim() ?? ''),
    );
    const said = inside.some((each) => each.matches('[role="alert"], [part~="problem"]'));
    // The beginning of a long text shows before the whole of it has been read.
    const begun =
      !silent && element.localName === 'lectern-text' && !(element as LecternText).document;
    if (said || (!busy && !begun && (silent || words(element) !== ''))) return;
  }
}

/** Points at, focuses, presses and follows what there is, as a reader would. */
async function operate(element: HTMLElement, attack: ListedAttack): Promise<void> {
  const operable = '[data-mention], [data-editorial], a, button, summary, [tabindex="0"]';
  let [pressed, opened] = [0, 0];
  for (const each of [...everyElement(element)]) {
    if (!(each instanceof HTMLElement || each instanceof SVGElement) || !each.matches(operable))
      continue;
    // What the browser makes of XML by itself: its own error for XML that it does not read has a
    // style attribute, and HTML in XML may have event attributes (SECURITY.md, limits).
    if ((attack.unread || /HTML/.test(attack.name)) && isIn(each, 'lectern-shown')) continue;
    // What is loaded again says nothing until it has come.
    if (each.matches('[part~="retry"]')) continue;
    const asksForCard = each.matches('[data-mention], [data-editorial]');
    if (asksForCard ? opened++ >= 3 : pressed++ >= 20) continue;
    const options = {bubbles: true, composed: true, cancelable: true};
    each.dispatchEvent(new PointerEvent('pointerover', {...options, pointerType: 'mouse'}));
    each.focus({preventScroll: true});
    each.dispatchEvent(new MouseEvent('click', options));
    each.dispatchEvent(new PointerEvent('pointerout', options));
    if (asksForCard) await frames(2);
  }
}

function isIn(element: Element, tag: string): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === tag;
}

/** Characters of the text that are neither shown nor listed as hidden. */
async function lossesOf(text: LecternText, {text: expected}: ListedAttack): Promise<string[]> {
  const {article} = text;
  if (!article) return words(text) === '' ? ['neither text nor a reason why there is none'] : [];
  if (expected === undefined) return [];
  const parts: string[] = [];
  const walker = document.createTreeWalker(
    article,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.hasAttribute('data-generated')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) parts.push(node.data);
  }
  const all = await text.source?.whole();
  const hidden = all?.ok ? all.value.hidden : (text.document?.hidden ?? []);
  const whole = reassemble(parts.join(''), hidden);
  const difference =
    whole === undefined ? 'hidden text lies outside' : sayDifference(expected, whole);
  return difference === undefined ? [] : [`loses characters, ${difference}`];
}

function words(element: Element): string {
  const parts = [element.textContent ?? ''];
  for (const each of everyElement(element))
    if (each.shadowRoot) parts.push(each.shadowRoot.textContent ?? '');
  if (element.shadowRoot) parts.push(element.shadowRoot.textContent ?? '');
  return parts.join(' ').trim();
}

async function within(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), milliseconds));
  return Promise.race([promise.then(() => true), late]);
}

async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise((done) => requestAnimationFrame(done));
}

// Nobody leaves the page, whatever is followed.
for (const type of ['click', 'submit', 'auxclick']) {
  window.addEventListener(type, (event) => event.preventDefault());
}

document.documentElement.dataset.ready = '';
Object.assign(window, {runAttack});
watch.accept();
