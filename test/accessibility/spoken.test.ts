import {expect} from '@open-wc/testing';
import {a11ySnapshot} from '@web/test-runner-commands';
import {states} from './states.js';

/**
 * What a screen reader is told, a line a node: its role, its name, and what else there is to say of
 * it. Chromium's tree, for no other driver gives one.
 */
async function spoken(name: string): Promise<string[]> {
  const state = states.find((each) => each.name === name);
  if (!state) throw new Error(`no state ${name}`);
  await state.mount();
  const tree: unknown = await a11ySnapshot({});
  return linesOf(tree).map((line) => line.replace(/\s+/g, ' ').trim());
}

const told = [
  'level',
  'haspopup',
  'pressed',
  'expanded',
  'modal',
  'focused',
  'live',
  'keyshortcuts',
];

function linesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const {role, name, children, ...more} = Object.fromEntries(Object.entries(node));
  const states = told.flatMap((key) => (key in more ? [`${key}=${String(more[key])}`] : []));
  const own = [role === 'StaticText' ? '' : role, name && `“${name}”`, ...states];
  return [own.join(' '), ...(Array.isArray(children) ? children.flatMap(linesOf) : [])];
}

/** Whether some lines are told, one after the other; others may come between. */
function expectInOrder(lines: readonly string[], expected: readonly string[]): void {
  let at = 0;
  for (const line of lines) if (line === expected[at]) at++;
  expect(at, `“${expected[at]}” is not told there:\n${lines.join('\n')}\n`).to.equal(
    expected.length,
  );
}

describe('what a screen reader is told', function () {
  this.timeout(30_000);

  it('of a text: its words in their order, and what a mention, a choice and a note open', async () => {
    expectInOrder(await spoken('lectern-text, read'), [
      'heading “Memo” level=2',
      '“In September the ”',
      'button “brigad (with another wording)” haspopup=dialog',
      '“ of ”',
      'button “Ospan Batyr” haspopup=dialog',
      '“ took ”',
      'button “Altay” haspopup=dialog',
      'link “told below”',
      'link “Note 1”',
      'link “Note 1, back to the text”',
      '“A note on ”',
      '“held”',
      '“left”',
      '“hard to read:”',
      '“the”',
      '“[illegible]”',
      'button “5 September” haspopup=dialog',
    ]);
  });

  it('of a card: whose it is, that it is no modal, its buttons and its headings', async () => {
    expectInOrder(await spoken('lectern-card, a person'), [
      'button “Ospan Batyr”',
      'dialog “Ospan Batyr: Person” modal=false focused=true',
      'button “Pin” pressed=false',
      'button “Close”',
      'heading “Ospan Batyr” level=2',
      'heading “Named once, in 1 of 2 documents” level=3',
      'heading “The memo 1” level=4',
      'link “¶ 1, Ospan Batyr, The memo”',
    ]);
  });

  it('of a reader: a region a text, by its title, with headings that go down by one', async () => {
    expectInOrder(await spoken('lectern-reader, two texts'), [
      'button “Find” keyshortcuts=/',
      'region “Sample”',
      'button “Close Sample”',
      'heading “Sample” level=1',
      'DisclosureTriangle “Archival record” expanded=false',
      'heading “Memo” level=2',
      'DisclosureTriangle “What is shown” expanded=false',
      'region “Another”',
      'heading “Another” level=2',
      'heading “Memo” level=3',
    ]);
  });

  it('of a library: what it can be searched and sorted by, and the titles as links', async () => {
    expectInOrder(await spoken('lectern-library'), [
      'search “Filter the catalogue”',
      'searchbox “Title, reference or name”',
      'combobox “Type” haspopup=menu expanded=false',
      'combobox “Person” haspopup=menu expanded=false',
      'status live=polite',
      'button “Date”',
      'button “Title”',
      'link “L. P. Beria to V. M. Molotov, 5 October 1945”',
      'link “Osman Batur”',
    ]);
  });

  it('of a review: how far it is, the item, its evidence and the keys by their names', async () => {
    expectInOrder(await spoken('lectern-review, an item'), [
      'heading “Sample” level=1',
      'progressbar “0 of 4 decided”',
      'region “Evidence”',
      'heading “Anna” level=2',
      'region “In its place”',
      'region “What it is said to mean”',
      'button “Accept candidate 1, Anna Weiss”',
      'button “Accept ” keyshortcuts=a',
      'button “Undo ” keyshortcuts=Backspace',
      'status live=polite',
      '“Anna, Personal name, ¶ 1, Proposed”',
    ]);
  });

  it('of annotations in a card: how many, what each says, and that its own can be changed', async () => {
    expectInOrder(await spoken('lectern-card, annotations'), [
      'dialog “2 annotations” modal=false focused=true',
      '“One of my own.”',
      'link “¶ 1, The memo”',
      'button “Edit”',
      'button “Delete”',
      '“Lost.”',
      '“Does not fit the text any more: gone”',
      'link “¶ 2, The essay”',
    ]);
  });

  it('of a search: what is looked for, how much was found, and each hit as a link', async () => {
    expectInOrder(await spoken('lectern-search, found'), [
      'searchbox “Search in the texts”',
      'combobox “In the order of” haspopup=menu expanded=false',
      'status live=polite',
      '“2 passages found, in 2 documents.”',
      'checkbox “letter 1”',
      'region “Sample”',
      'link “¶ 1 The envoy came, and another envoy left.”',
      'region “letter”',
      'link “¶ 1 A tired envoy wrote this.”',
    ]);
  });

  it('of what would be written: a modal dialog with what is left out and the changes', async () => {
    expectInOrder(await spoken('lectern-review, what would be written'), [
      'dialog “Write into the text” modal=true',
      'heading “What would be written into the text” level=2',
      '“1 is left out:”',
      '“It names 2 candidates.”',
      'group “Changes to the file”',
      '“+<p><persName>Anna</persName></p> ”',
      'button “Write 1 into the text”',
      'button “Cancel” focused=true',
    ]);
  });
});
