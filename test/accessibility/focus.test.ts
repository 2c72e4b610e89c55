import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {elementsIn, nameOf} from './deep.js';
import {states} from './states.js';

/** The elements of a page as they are read: slotted ones where their slot is. */
function* asRead(element: Element): Generator<Element> {
  yield element;
  const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  const children = assigned.length > 0 ? assigned : (element.shadowRoot ?? element).children;
  for (const child of children) yield* asRead(child);
}

function focused(): Element | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && at !== document.body ? at : undefined;
}

/** Where Tab goes from before an element until it is past it; ends early where it would not leave. */
async function tabThrough(element: HTMLElement): Promise<{stops: Element[]; left: boolean}> {
  const [before, after] = ['Before', 'After'].map((words) => {
    const button = document.createElement('button');
    button.textContent = words;
    return button;
  });
  if (!before || !after) throw new Error('no buttons');
  element.before(before);
  element.after(after);
  before.focus();
  const stops: Element[] = [];
  for (let steps = 0; steps < 120; steps++) {
    await sendKeys({press: 'Tab'});
    const stop = focused();
    if (stop === after) return {stops, left: true};
    if (stop && stop !== before) stops.push(stop);
  }
  return {stops, left: false};
}

const walked = [
  'lectern-text, read',
  'lectern-reader, two texts',
  'lectern-library',
  'lectern-timeline',
  'lectern-map, a place in hand',
  'lectern-search, found',
  'lectern-shown, of a text',
  'lectern-notes, more than five and one without a place',
  'lectern-citation',
  'lectern-record, a memo',
  'lectern-review, an item',
  'lectern-facsimile',
];

describe('the order of the focus', function () {
  this.timeout(60_000);

  for (const name of walked) {
    it(`${name}: is that of reading, and leaves by Tab alone`, async () => {
      const element = await states.find((state) => state.name === name)?.mount();
      if (!element) throw new Error(`no state ${name}`);
      const {stops, left} = await tabThrough(element);
      expect(stops.length, 'stops').to.be.greaterThan(1);
      expect(left, `past it, from ${stops.map(nameOf).join(', ')}`).to.equal(true);
      const order = [...asRead(element)];
      const read = [...stops].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      expect(stops.map(nameOf)).to.deep.equal(read.map(nameOf));
      expect(new Set(stops).size, 'none twice').to.equal(stops.length);
    });
  }

  const dialogs = [
    'lectern-reader, its settings',
    'lectern-print, some of the text lacking',
    'lectern-review, its keys',
    'lectern-review, all that are alike',
    'lectern-review, what would be written',
  ];

  for (const name of dialogs) {
    it(`${name}: is in the dialog while it is open, and elsewhere on the page after it`, async () => {
      const opener = document.createElement('button');
      document.body.append(opener);
      opener.focus();
      const element = await states.find((state) => state.name === name)?.mount();
      const dialog = [...(element ? elementsIn(element) : [])].find(
        (each): each is HTMLDialogElement => each instanceof HTMLDialogElement && each.open,
      );
      expect(dialog?.contains(focused() ?? null), 'in it').to.equal(true);
      await sendKeys({press: 'Escape'});
      await waitUntil(() => dialog?.open === false || dialog?.isConnected === false, 'it stays');
      const back = focused();
      expect(back !== undefined && !dialog?.contains(back), 'after it').to.equal(true);
      opener.remove();
    });
  }

  it('stays in the open dialog for embedding, and goes back where it was', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const holder = await states.find(({name}) => name === 'lectern-embed, open')?.mount();
    const dialog = holder?.querySelector('lectern-embed')?.shadowRoot?.querySelector('dialog');
    for (let steps = 0; steps < 15; steps++) {
      await sendKeys({press: 'Tab'});
      // The browser's own controls come after the last: then nothing of the page has the focus.
      const stop = focused();
      expect(stop === undefined || dialog?.contains(stop), `step ${steps}`).to.equal(true);
    }
    await sendKeys({press: 'Escape'});
    expect(dialog?.open).to.equal(false);
    expect(document.activeElement).to.equal(opener);
    opener.remove();
  });
});
