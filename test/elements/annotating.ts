import {fixture, html, waitUntil} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import {newId} from '../../components/core/annotations/write-annotations.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {knownAnnotator} from '../../components/state/annotator-name.js';
import {addressOf, patiently, tei} from './sources.js';

const register =
  '<listPerson><person xml:id="osman"><persName>Osman Batur</persName></person></listPerson>';

/** A paragraph with a mention, an element border in a word, generated signs and hidden words. */
const first = `<p>Memo</p>
<p xml:id="p1">In September the <choice><abbr>brig.</abbr><expan>brigade</expan></choice> of
<persName>Ospan</persName> took <hi>Al</hi>tay.</p><p xml:id="p2">It held <gap reason="illegible"/> the town.</p>`;

function source(id: string, body: string): string {
  return addressOf(tei(body).replace('xml:id="sample"', `xml:id="${id}"`).replace('Sample', id));
}

/**
 * A reader of two texts, `one` and `two`, in which annotations can be made.
 *
 * @param site the address of the site's root: where no server is, the browser keeps them
 */
export async function annotatedReader(
  site = `/plain-site-${newId().slice(9)}/`,
): Promise<LecternReader> {
  const authority = addressOf(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="authority"><teiHeader/><standOff>${register}</standOff></TEI>`,
  );
  const reader = await fixture<LecternReader>(
    html`<lectern-reader annotate source-base="https://lectern.example/texts/" journal-root=${site}
    ></lectern-reader>`,
  );
  reader.authority = authority;
  reader.files = `${source('one', first)} ${source('two', '<p xml:id="q1">The same day in Altay.</p>')}`;
  await waitUntil(() => reader.querySelectorAll('article').length === 2, 'no texts', patiently);
  await waitUntil(() => reader.textOf('two')?.textMap, 'no text to select in', patiently);
  return reader;
}

/** Where words stand in a text, from the beginning of the first to the end of the last. */
export function rangeOfWords(reader: LecternReader, id: string, from: string, to = from): Range {
  const article = reader.textOf(id)?.article;
  const range = document.createRange();
  if (!article) throw new Error(`no text ${id}`);
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!begun && text.includes(from)) {
      range.setStart(node, text.indexOf(from));
      begun = true;
    }
    if (begun && text.includes(to)) {
      range.setEnd(node, text.indexOf(to) + to.length);
      return range;
    }
  }
  throw new Error(`no “${from}” … “${to}” in ${id}`);
}

/** Selects with the mouse as a hand does. */
export async function drag(range: Range): Promise<void> {
  range.startContainer.parentElement?.scrollIntoView({block: 'center'});
  const boxes = [...range.getClientRects()].filter(({width}) => width > 0);
  const [start, end] = [boxes[0], boxes.at(-1)];
  if (!start || !end) throw new Error('nothing to drag over');
  const at = (x: number, {top, height}: DOMRect): [number, number] => [
    Math.round(x),
    Math.round(top + height / 2),
  ];
  await sendMouse({type: 'move', position: at(start.left + 1, start)});
  await sendMouse({type: 'down'});
  await sendMouse({type: 'move', position: at((start.left + end.right) / 2, end)});
  await sendMouse({type: 'move', position: at(end.right, end)});
  await sendMouse({type: 'up'});
}

/** A part of what makes annotations, waited for. */
export async function part(reader: LecternReader, selector: string): Promise<HTMLElement> {
  const find = (): HTMLElement | undefined =>
    within(reader.shadowRoot?.querySelector('lectern-annotating')?.shadowRoot, selector);
  await waitUntil(find, `no ${selector}`, patiently);
  const found = find();
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Whether a part is there now. */
export function isThere(reader: LecternReader, selector: string): boolean {
  const root = reader.shadowRoot?.querySelector('lectern-annotating')?.shadowRoot;
  return within(root, selector) !== undefined;
}

/** Through the form's own shadow root, too. */
function within(root: ShadowRoot | null | undefined, selector: string): HTMLElement | undefined {
  const form = root?.querySelector('lectern-annotate')?.shadowRoot;
  return (
    root?.querySelector<HTMLElement>(selector) ??
    form?.querySelector<HTMLElement>(selector) ??
    undefined
  );
}

/** Fills in a field of the form. */
export async function fill(reader: LecternReader, selector: string, value: string): Promise<void> {
  const field = await part(reader, selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
}

/** Chooses by its words: what to do, or what the words name. */
export async function choose(reader: LecternReader, label: string): Promise<void> {
  await part(reader, '.chip');
  const form = reader.shadowRoot
    ?.querySelector('lectern-annotating')
    ?.shadowRoot?.querySelector('lectern-annotate');
  const chips = [...(form?.shadowRoot?.querySelectorAll('.chip') ?? [])];
  chips
    .find(({textContent}) => textContent?.trim() === label)
    ?.querySelector('input')
    ?.click();
  await form?.updateComplete;
}

/** Comments on words, from selecting them to their being kept. */
export async function comment(reader: LecternReader, words: string, said: string): Promise<string> {
  const before = new Set(annotationIds(reader));
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(rangeOfWords(reader, 'one', words));
  (await part(reader, '#offer button')).click();
  await choose(reader, 'Comment');
  await fill(reader, 'textarea', said);
  if (knownAnnotator() === '') await fill(reader, '[autocomplete="name"]', 'Ada');
  (await part(reader, '.save')).click();
  const made = (): string | undefined => annotationIds(reader).find((id) => !before.has(id));
  await waitUntil(made, 'nothing was kept', patiently);
  return made() ?? '';
}

export function annotationIds(reader: LecternReader): string[] {
  return reader.store.state.index?.collection.annotations.map(({id}) => id) ?? [];
}
