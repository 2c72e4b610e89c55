import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../components/elements/lectern-annotate/lectern-annotate-define.js';
import type {EntityKind} from '../../components/core/entities/entity.js';
import type {
  AnnotateCancelEvent,
  AnnotateSaveEvent,
} from '../../components/elements/lectern-annotate/annotate-events.js';
import type {
  AnnotateStart,
  LecternAnnotate,
} from '../../components/elements/lectern-annotate/lectern-annotate.js';
import {osman} from './subjects.js';

const register = 'https://lectern.example/texts/altay/authority.xml';
const altay = {
  ...osman,
  id: 'altay',
  kind: 'place',
  name: 'Altay',
  names: [{text: 'Altay'}],
} as const;
const batur = {...osman, id: 'batur', name: 'Batur Osmanov', names: [{text: 'Batur Osmanov'}]};

/** Finds by the beginning of any word of a name, as the directory does. */
async function search(words: string, kind?: EntityKind) {
  return [osman, altay, batur]
    .filter((entity) => kind === undefined || entity.kind === kind)
    .filter(({name}) =>
      name.split(' ').some((word) => word.toLowerCase().startsWith(words.toLowerCase())),
    )
    .map((entity) => ({entity, matched: entity.name, iri: `${register}#${entity.id}`}));
}

async function form(change: Partial<LecternAnnotate> = {}): Promise<LecternAnnotate> {
  const element = await fixture<LecternAnnotate>(
    html`<lectern-annotate quote="Osm" .search=${search} register=${register}></lectern-annotate>`,
  );
  Object.assign(element, change);
  await element.updateComplete;
  return element;
}

function part(element: LecternAnnotate, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

async function choose(element: LecternAnnotate, label: string): Promise<void> {
  const chips = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.chip') ?? [])];
  const chip = chips.find(({textContent}) => textContent?.trim() === label);
  chip?.querySelector('input')?.click();
  await element.updateComplete;
}

async function type(element: LecternAnnotate, selector: string, value: string): Promise<void> {
  const field = part(element, selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  // The search answers in its own time.
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

function submit(element: LecternAnnotate): void {
  part(element, '.save').click();
}

function next<Name extends keyof HTMLElementEventMap>(
  element: LecternAnnotate,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => element.addEventListener(name, resolve, {once: true}));
}

function saved(element: LecternAnnotate): Promise<AnnotateSaveEvent> {
  const event = next(element, 'lectern-annotate-save');
  submit(element);
  return event;
}

/** What stands in the field of the entity. */
function entityIn(element: LecternAnnotate): string {
  const field = part(element, '#entity');
  return field instanceof HTMLInputElement ? field.value : '';
}

async function problem(element: LecternAnnotate): Promise<string> {
  let fired = false;
  element.addEventListener('lectern-annotate-save', () => {
    fired = true;
  });
  submit(element);
  await element.updateComplete;
  expect(fired).to.equal(false);
  return part(element, '[role="alert"]').textContent ?? '';
}

const offers = (element: LecternAnnotate): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[role="option"]') ?? [])].map(
    ({textContent}) => textContent?.trim().replace(/\s+/g, ' ') ?? '',
  );

describe('lectern-annotate', () => {
  it('looks for the words themselves first, and lets typing replace them', async () => {
    const element = await form();
    await choose(element, 'Person');
    const field = part(element, '#entity');
    field.focus();
    // A page behind another one hears of no focus.
    if (!document.hasFocus()) field.dispatchEvent(new FocusEvent('focus'));
    await waitUntil(() => offers(element)[0]?.includes('Osman Batur'), 'nothing is offered');
    await sendKeys({type: 'Bat'});
    expect(entityIn(element)).to.equal('Bat');
  });

  it('identifies with the keys of a combobox', async () => {
    const element = await form();
    await choose(element, 'Person');
    await type(element, '#entity', 'Osm');
    const input = part(element, '#entity');
    expect(offers(element).length).to.equal(3);
    expect(input).to.have.attribute('aria-activedescendant', 'offer-0');
    await sendKeys({press: 'ArrowDown'});
    expect(input).to.have.attribute('aria-activedescendant', 'offer-1');
    expect(part(element, '#offer-1')).to.have.attribute('aria-selected', 'true');
    await sendKeys({press: 'Enter'});
    expect(input).to.have.attribute('aria-expanded', 'false');
    await type(element, 'textarea', ' by his title ');
    const {saying, certainty} = await saved(element);
    expect(certainty).to.equal(undefined);
    expect(saying).to.deep.equal({
      kind: 'identify',
      element: 'persName',
      comment: 'by his title',
      entities: [{iri: `${register}#batur`}],
    });
  });

  it('offers records of the kind alone that was chosen, of the one it begins with too', async () => {
    const element = await form({start: {element: 'placeName'}});
    await type(element, '#entity', 'Alt');
    expect(offers(element)[0]).to.contain('Altay');
    await choose(element, 'Person');
    await type(element, '#entity', 'Alt');
    expect(offers(element)).to.deep.equal(['New: “Alt”']);
  });

  it('names a new entity, with an id made of its name', async () => {
    const element = await form();
    await choose(element, 'Place');
    await type(element, '#entity', 'Köktogay');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    const {saying} = await saved(element);
    expect(saying).to.deep.equal({
      kind: 'identify',
      element: 'placeName',
      entities: [{iri: `${register}#koktogay`}],
      newEntity: {id: 'koktogay', kind: 'place', name: 'Köktogay'},
    });
  });

  it('keeps a name of nobody known, with how sure that is', async () => {
    const element = await form();
    await choose(element, 'Organisation');
    const select = part(element, 'select');
    if (select instanceof HTMLSelectElement) select.value = '0.6';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    const {saying, certainty} = await saved(element);
    expect(saying).to.deep.equal({kind: 'identify', element: 'orgName'});
    expect(certainty).to.equal(0.6);
  });

  it('says a date in words while it is typed, and refuses what is none', async () => {
    const element = await form();
    await choose(element, 'Date');
    await type(element, '.field input', 'last autumn');
    expect(await problem(element)).to.contain('“last autumn” cannot be read as a date');
    await type(element, '.field input', '1945-09~');
    expect(part(element, '.field [role="status"]').textContent).to.contain('September 1945');
    expect((await saved(element)).saying).to.deep.equal({
      kind: 'identify',
      element: 'date',
      date: '1945-09~',
    });
  });

  it('says what is missing instead of saving', async () => {
    const element = await form();
    expect(await problem(element)).to.contain('Choose what the words name');
    expect(element.shadowRoot?.activeElement?.getAttribute('name')).to.equal('kind');
    await choose(element, 'Comment');
    expect(await problem(element)).to.contain('Write a comment first');
    const comment = part(element, 'textarea');
    expect(element.shadowRoot?.activeElement).to.equal(comment);
    expect(comment.getAttribute('aria-invalid')).to.equal('true');
    const said = comment.getAttribute('aria-describedby') ?? '';
    expect(part(element, `#${said}`).textContent).to.contain('Write a comment first');
    await choose(element, 'Tag');
    expect(await problem(element)).to.contain('Write a tag first');
  });

  it('comments, with tags parted by commas', async () => {
    const element = await form();
    await choose(element, 'Comment');
    await type(element, 'textarea', 'Compare the essay.');
    await type(element, '.field input', 'doubt, , chronology ');
    expect((await saved(element)).saying).to.deep.equal({
      kind: 'comment',
      comment: 'Compare the essay.',
      tags: ['doubt', 'chronology'],
    });
  });

  it('asks for the name once, and says nothing without one', async () => {
    const element = await form({askName: true});
    await choose(element, 'Tag');
    await type(element, '.field input', 'doubt');
    expect(await problem(element)).to.contain('Write your name first');
    await type(element, '[autocomplete="name"]', ' Ada ');
    expect((await saved(element)).annotator).to.equal('Ada');
  });

  it('asks for the other passage of a link, and of one that has both only for its comment', async () => {
    const element = await form();
    await choose(element, 'Link');
    await type(element, 'textarea', 'the same day');
    expect(part(element, '.save').textContent).to.contain('Choose the other passage');
    const asked = next(element, 'lectern-annotate-link');
    submit(element);
    expect((await asked).comment).to.equal('the same day');
    element.linked = true;
    await element.updateComplete;
    expect(part(element, '.save').textContent).to.contain('Save');
  });

  it('begins with what is to be changed, and is not emptied by being drawn again', async () => {
    const start: AnnotateStart = {
      mode: 'identify',
      element: 'persName',
      entity: {iri: `${register}#osman`, name: 'Osman Batur'},
      comment: 'as before',
      certainty: 0.75,
    };
    const element = await form({start, modes: ['identify']});
    expect(entityIn(element)).to.equal('Osman Batur');
    await type(element, 'textarea', 'now sure');
    element.busy = true;
    await element.updateComplete;
    element.busy = false;
    await element.updateComplete;
    const {saying, certainty} = await saved(element);
    expect(certainty).to.equal(0.75);
    expect(saying).to.deep.equal({
      kind: 'identify',
      element: 'persName',
      comment: 'now sure',
      entities: [{iri: `${register}#osman`}],
    });
  });

  it('closes the list with Esc first, and gives up with Esc after that', async () => {
    const element = await form();
    await choose(element, 'Person');
    await type(element, '#entity', 'Osm');
    let given: AnnotateCancelEvent | undefined;
    element.addEventListener('lectern-annotate-cancel', (event) => {
      given = event;
    });
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(part(element, '#entity')).to.have.attribute('aria-expanded', 'false');
    expect(given).to.equal(undefined);
    await sendKeys({press: 'Escape'});
    expect(given?.type).to.equal('lectern-annotate-cancel');
  });

  it('saves nothing twice while the first is on its way', async () => {
    const element = await form({busy: true});
    await choose(element, 'Tag');
    await type(element, '.field input', 'doubt');
    let fired = 0;
    element.addEventListener('lectern-annotate-save', () => fired++);
    submit(element);
    expect(fired).to.equal(0);
  });

  it('is accessible in every mode, with its list open', async () => {
    const element = await form({askName: true});
    for (const mode of ['Comment', 'Tag', 'Link', 'Identify']) {
      await choose(element, mode);
      await expect(element).to.be.accessible();
    }
    await choose(element, 'Person');
    await type(element, '#entity', 'Osm');
    await expect(element).to.be.accessible();
  });
});
