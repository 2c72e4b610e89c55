import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../components/elements/lectern-card/lectern-card-define.js';
import type {HistoricalDate} from '../../components/core/dates/historical-date.js';
import type {LecternCard} from '../../components/elements/lectern-card/lectern-card.js';
import type {CardSubject} from '../../components/state/card-subject.js';
import {annotationWith, essay, memo, mentionSubject, osman} from './subjects.js';

interface Scene {
  readonly card: LecternCard;
  readonly anchor: HTMLElement;
  readonly other: HTMLElement;
}

/** Words to point at. A fixture of plain elements would wait for a frame, and a page behind another gets none. */
function words(text: string, card: LecternCard): HTMLElement {
  const anchor = document.createElement('span');
  anchor.textContent = text;
  anchor.tabIndex = 0;
  anchor.setAttribute('role', 'button');
  card.before(anchor, ' ');
  return anchor;
}

async function scene(): Promise<Scene> {
  const card = await fixture<LecternCard>(html`<lectern-card></lectern-card>`);
  return {card, anchor: words('Ospan Batyr', card), other: words('Dalelkhan', card)};
}

function panels(card: LecternCard): HTMLElement[] {
  return [...(card.shadowRoot?.querySelectorAll<HTMLElement>('[role="dialog"]') ?? [])];
}

function button(panel: HTMLElement | undefined, name: string): HTMLElement | undefined {
  return panel?.querySelector<HTMLElement>(`button[aria-label="${name}"]`) ?? undefined;
}

/** All text of a card, through the shadow roots of the elements in it. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  const inner = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof HTMLSlotElement) {
    return node.assignedNodes({flatten: true}).map(textOf).join(' ');
  }
  return [...inner.childNodes].map(textOf).join(' ');
}

async function settled(card: LecternCard): Promise<string> {
  await card.updateComplete;
  // What a date or a link says is fetched when the first one is shown.
  for (const panel of panels(card)) {
    const inside = [
      ...panel.querySelectorAll('lectern-date'),
      ...panel.querySelectorAll('lectern-link'),
    ];
    await Promise.all(inside.map((each) => each.updateComplete));
  }
  await aTimeout(30);
  // A page behind another gets no frames, and nothing in it arrives.
  for (const panel of panels(card)) for (const motion of panel.getAnimations()) motion.finish();
  return panels(card).map(textOf).join(' ').replace(/\s+/g, ' ');
}

function press(target: EventTarget, ...types: string[]): void {
  for (const type of types) {
    target.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true}));
  }
}

const resolved = mentionSubject({}, osman);
const second = mentionSubject(
  {id: 'm2', form: 'Dalelkhan'},
  {...osman, id: 'b', name: 'Delilkhan'},
);

describe('lectern-card: what it says', () => {
  it('shows the form in this document, and the name of the authority file', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'click');
    const text = await settled(card);
    expect(text).to.contain('Ospan Batyr');
    expect(text).to.contain('Osman Batur');
    expect(text.indexOf('Ospan Batyr')).to.be.lessThan(text.indexOf('Osman Batur'));
    expect(panels(card)[0]?.getAttribute('aria-label')).to.equal('Ospan Batyr: Person');
  });

  it('shows every candidate and says that they are candidates', async () => {
    const {card, anchor} = await scene();
    const resolution = {state: 'ambiguous', entityIds: ['osman', 'b'], unresolved: []} as const;
    const other = {...osman, id: 'b', name: 'Another Osman', names: []};
    card.show(mentionSubject({resolution}, osman, other), anchor, 'click');
    const text = await settled(card);
    expect(text).to.match(
      /One of these, the editor is not sure which:.*Osman Batur.*Another Osman/,
    );
  });

  it('says when several are meant at once, and how sure the editor is', async () => {
    const {card, anchor} = await scene();
    const resolution = {state: 'several', entityIds: ['osman', 'b'], unresolved: []} as const;
    const other = {...osman, id: 'b', name: 'Another Osman', names: []};
    const subject = mentionSubject({resolution, certainty: 'medium'}, osman, other);
    card.show(subject, anchor, 'click');
    expect(await settled(card)).to.contain('Probably several are meant:');
  });

  it('says "possibly" where the certainty is low', async () => {
    const {card, anchor} = await scene();
    card.show(mentionSubject({certainty: 'low'}, osman), anchor, 'click');
    expect(await settled(card)).to.match(/possibly/i);
  });

  it('says that a pointer leads nowhere', async () => {
    const {card, anchor} = await scene();
    const resolution = {state: 'unresolved', entityIds: [], unresolved: ['#nobody']} as const;
    card.show(mentionSubject({resolution}), anchor, 'click');
    expect(await settled(card)).to.contain('“#nobody” leads to no record of this collection');
  });

  it('says that there is no pointer', async () => {
    const {card, anchor} = await scene();
    const resolution = {state: 'none', entityIds: [], unresolved: []} as const;
    card.show(mentionSubject({resolution}), anchor, 'click');
    expect(await settled(card)).to.contain('The editor names no record');
  });

  it('says a date in words below its wording', async () => {
    const {card, anchor} = await scene();
    const day = {year: 1945, month: 10, day: 5};
    const date: HistoricalDate = {
      earliest: day,
      latest: day,
      extent: 'within',
      precision: 'day',
      inferred: true,
      attributes: {when: '1945-10-05'},
      malformed: [],
    };
    const resolution = {state: 'none', entityIds: [], unresolved: []} as const;
    const subject = mentionSubject({kind: 'date', element: 'date', form: '5.X', date, resolution});
    card.show(subject, anchor, 'click');
    expect(await settled(card)).to.match(/5\.X.*5 October 1945.*inferred/);
  });

  it('shows the other members of a doubtful reading, in words', async () => {
    const {card, anchor} = await scene();
    const wording = {text: '8', element: 'sic', witnesses: [], details: {}};
    const subject: CardSubject = {
      kind: 'editorial',
      document: memo,
      shown: 0,
      witnesses: [{id: 'A', siglum: 'Α', description: 'London, a codex', groups: []}],
      alternation: {
        id: 'e1',
        kind: 'choice',
        place: 'in-line',
        passage: 'p1',
        notes: ['so all prints'],
        wordings: [
          wording,
          {...wording, text: 'b', element: 'corr', details: {resp: '#ed'}},
          {...wording, text: '', element: 'rdg', witnesses: ['A']},
        ],
      },
    };
    card.show(subject, anchor, 'click');
    expect(await settled(card)).to.match(
      /as the source has it on this page 8 corrected by the editor b responsible: ed reading Α nothing: the words are left out so all prints Witnesses Α London, a codex/,
    );
  });

  it('shows what was done to the words of a reading', async () => {
    const {card, anchor} = await scene();
    const parts = [
      {text: 'x'},
      {text: '', element: 'gap', details: {reason: 'lost', quantity: '2', unit: 'char'}},
      {text: 'y', element: 'del'},
      {text: 'z', element: 'rdg', witnesses: ['A']},
    ];
    const wording = {text: 'xy', element: 'rdg', witnesses: ['A'], details: {}, parts};
    const subject: CardSubject = {
      kind: 'editorial',
      document: memo,
      witnesses: [{id: 'A', siglum: 'Α', description: '', groups: []}],
      alternation: {
        id: 'e1',
        kind: 'apparatus',
        place: 'in-line',
        passage: 'p1',
        notes: [],
        wordings: [wording],
      },
    };
    card.show(subject, anchor, 'click');
    expect(await settled(card)).to.match(/x \[ lost, 2 characters \] y \[ Α: z \]/);
    expect(card.shadowRoot?.querySelector('dd del')?.textContent).to.equal('y');
  });

  it('shows where a link leads', async () => {
    const {card, anchor} = await scene();
    const subject: CardSubject = {
      kind: 'link',
      link: {
        id: 'memo.l1',
        from: {document: 'memo', span: {start: 0, end: 3}},
        to: {document: 'essay', passage: 'p2'},
        form: 'see there',
        origin: 'link',
        state: 'resolved',
        raw: 'essay.xml#p2',
      },
      target: {document: essay, passage: '¶ 2', excerpt: 'By then', href: '#essay.p2'},
    };
    card.show(subject, anchor, 'click');
    expect(await settled(card)).to.match(/see there.*The essay, ¶ 2.*By then/);
  });

  it('shows every annotation of a place', async () => {
    const {card, anchor} = await scene();
    const annotations = [annotationWith('They differ.'), annotationWith('So does a third.')];
    card.show({kind: 'annotation', annotations}, anchor, 'click');
    expect(await settled(card)).to.match(/2 annotations.*They differ\..*So does a third\./);
  });
});

describe('lectern-card: pointer', () => {
  it('leaves the focus alone on hover, and closes after the pointer left', async () => {
    const {card, anchor} = await scene();
    anchor.focus();
    card.show(resolved, anchor, 'hover');
    await settled(card);
    expect(document.activeElement).to.equal(anchor);
    card.leave();
    expect(card.open).to.equal(true);
    await waitUntil(() => !card.open, 'the card stayed');
  });

  it('stays when the pointer reaches it, and closes when it leaves the card', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'hover');
    await settled(card);
    card.leave();
    const [panel] = panels(card);
    panel?.dispatchEvent(new PointerEvent('pointerenter'));
    await aTimeout(400);
    expect(card.open).to.equal(true);
    panel?.dispatchEvent(new PointerEvent('pointerleave'));
    await waitUntil(() => !card.open, 'the card stayed');
  });

  it('stays after a click when the pointer leaves', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'hover');
    card.show(resolved, anchor, 'click');
    card.leave();
    await aTimeout(400);
    expect(panels(card).length).to.equal(1);
  });

  it('closes on Esc without a move of the pointer, and the focus stays where it is', async () => {
    const {card, anchor, other} = await scene();
    other.focus();
    card.show(resolved, anchor, 'hover');
    await settled(card);
    await sendKeys({press: 'Escape'});
    expect(card.open).to.equal(false);
    expect(document.activeElement).to.equal(other);
  });

  it('gives way to the next request', async () => {
    const {card, anchor, other} = await scene();
    card.show(resolved, anchor, 'hover');
    card.show(second, other, 'hover');
    const text = await settled(card);
    expect(panels(card).length).to.equal(1);
    expect(text).to.contain('Dalelkhan');
  });

  it('is not taken from who reads it with the keyboard by a pointer that rests', async () => {
    const {card, anchor, other} = await scene();
    card.show(resolved, anchor, 'keyboard');
    await settled(card);
    card.show(second, other, 'hover');
    expect(await settled(card)).to.contain('Ospan Batyr');
  });

  it('closes on a press outside, and tells; not on a finger that scrolls', async () => {
    const {card, anchor} = await scene();
    let closed = 0;
    card.addEventListener('lectern-card-close', () => closed++);
    card.show(resolved, anchor, 'click');
    await settled(card);
    press(document.body, 'pointerdown', 'pointercancel');
    expect(card.open).to.equal(true);
    press(document.body, 'pointerdown', 'pointerup');
    expect(card.open).to.equal(false);
    expect(closed).to.equal(1);
  });

  it('stays open on a press inside, and on its own words', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'click');
    await settled(card);
    const [panel] = panels(card);
    if (panel) press(panel, 'pointerdown', 'pointerup');
    press(anchor, 'pointerdown', 'pointerup');
    // A selection that begins in the card and ends outside is no press outside.
    if (panel) press(panel, 'pointerdown');
    press(document.body, 'pointerup');
    expect(card.open).to.equal(true);
  });

  it('closes when its words leave the page', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'click');
    await settled(card);
    anchor.remove();
    window.dispatchEvent(new Event('resize'));
    await waitUntil(() => !card.open, 'the card stayed');
  });

  it('stands below the line it is about, inside the viewport', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'click');
    await settled(card);
    const box = panels(card)[0]?.getBoundingClientRect();
    expect(box?.top).to.be.greaterThan(anchor.getBoundingClientRect().bottom);
    expect(box?.left).to.be.at.least(0);
    expect(box?.bottom).to.be.at.most(innerHeight);
  });
});

describe('lectern-card: keyboard', () => {
  it('takes the focus and gives it back on Esc', async () => {
    const {card, anchor} = await scene();
    anchor.focus();
    card.show(resolved, anchor, 'keyboard');
    await settled(card);
    expect(card.shadowRoot?.activeElement).to.equal(panels(card)[0]);
    await sendKeys({press: 'Escape'});
    expect(card.open).to.equal(false);
    expect(document.activeElement).to.equal(anchor);
  });

  it('gives the focus back by its close button', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'keyboard');
    await settled(card);
    const close = button(panels(card)[0], 'Close');
    close?.focus();
    close?.click();
    expect(card.open).to.equal(false);
    expect(document.activeElement).to.equal(anchor);
  });

  it('gives the focus back when Tab passes its last stop', async () => {
    const {card, anchor} = await scene();
    anchor.focus();
    card.show(resolved, anchor, 'keyboard');
    await settled(card);
    const reached: string[] = [];
    for (let step = 0; step < 12 && card.open; step++) {
      await sendKeys({press: 'Tab'});
      reached.push(card.shadowRoot?.activeElement?.localName ?? '');
    }
    expect(reached).to.include('lectern-entity');
    expect(card.open).to.equal(false);
    expect(document.activeElement).to.equal(anchor);
  });

  it('gives the focus back when Tab goes back from its beginning', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'keyboard');
    await settled(card);
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(card.open).to.equal(false);
    expect(document.activeElement).to.equal(anchor);
  });
});

describe('lectern-card: pins', () => {
  async function showPinned(card: LecternCard, at: number): Promise<void> {
    const subject = mentionSubject({id: `m${at}`, form: `Form ${at}`}, osman);
    card.show(subject, words(`Form ${at}`, card), 'hover');
    await settled(card);
    button(panels(card).at(-1), 'Pin')?.click();
    await settled(card);
  }

  it('keeps a pinned card beside the next one, three at most', async () => {
    const {card} = await scene();
    for (let at = 1; at <= 4; at++) await showPinned(card, at);
    const text = await settled(card);
    expect(panels(card).length).to.equal(3);
    expect(text).to.contain('Form 4');
    expect(text).not.to.contain('Form 1 ');
  });

  it('keeps a pinned card on a press outside and after the pointer left, where it stood', async () => {
    const {card, anchor} = await scene();
    await showPinned(card, 1);
    const [panel] = panels(card);
    const before = panel?.getBoundingClientRect();
    expect(button(panel, 'Pin')?.getAttribute('aria-pressed')).to.equal('true');
    card.leave();
    press(document.body, 'pointerdown', 'pointerup');
    anchor.before('More words that push the anchor to another place. '.repeat(40));
    await aTimeout(300);
    expect(card.open).to.equal(true);
    expect(panel?.getBoundingClientRect().top).to.equal(before?.top);
  });

  it('lets a card go that is no longer pinned', async () => {
    const {card, anchor} = await scene();
    await showPinned(card, 1);
    button(panels(card)[0], 'Pin')?.click();
    card.show(resolved, anchor, 'click');
    await settled(card);
    expect(panels(card).length).to.equal(1);
  });

  it('opens no second card for what is pinned already', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'click');
    await settled(card);
    button(panels(card)[0], 'Pin')?.click();
    card.show(mentionSubject({}, osman), anchor, 'hover');
    await settled(card);
    expect(panels(card).length).to.equal(1);
  });
});

describe('lectern-card: sheet', () => {
  it('stands at the foot of the screen for a finger, with a button to close it', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'touch');
    await settled(card);
    const [panel] = panels(card);
    const box = panel?.getBoundingClientRect();
    expect(Math.round(box?.bottom ?? 0)).to.equal(innerHeight);
    expect(Math.round(box?.width ?? 0)).to.equal(document.documentElement.clientWidth);
    button(panel, 'Close')?.click();
    expect(card.open).to.equal(false);
  });

  it('makes way for a passage that is gone to', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'touch');
    await settled(card);
    card.addEventListener('lectern-navigate', (event) => event.preventDefault());
    linkIn(card)?.click();
    expect(card.open).to.equal(false);
  });
});

function linkIn(card: LecternCard): HTMLElement | null | undefined {
  const entity = card.shadowRoot?.querySelector('lectern-entity');
  return entity?.shadowRoot?.querySelector<HTMLElement>('a[data-document]');
}

describe('lectern-card: links', () => {
  it('asks once to go to a passage beside the text, and may be answered', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'click');
    await settled(card);
    const asked: unknown[] = [];
    card.addEventListener('lectern-navigate', (event) => {
      event.preventDefault();
      asked.push({...event.address, beside: event.beside});
    });
    const click = new MouseEvent('click', {bubbles: true, composed: true, cancelable: true});
    linkIn(card)?.dispatchEvent(click);
    expect(asked).to.deep.equal([{document: 'memo', passage: 'm1', beside: true}]);
    expect(click.defaultPrevented).to.equal(true);
    expect(card.open).to.equal(true);
  });

  it('leaves a click with a modifier to the browser', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'click');
    await settled(card);
    let asked = 0;
    card.addEventListener('lectern-navigate', () => asked++);
    const stop = (event: Event) => event.preventDefault();
    window.addEventListener('click', stop, {once: true});
    linkIn(card)?.dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true}),
    );
    expect(asked).to.equal(0);
  });
});

describe('lectern-card: for everybody', () => {
  it('is accessible', async () => {
    const {card, anchor} = await scene();
    card.show(resolved, anchor, 'click');
    await settled(card);
    await expect(card).to.be.accessible();
  });

  it('is accessible with candidates, as a sheet', async () => {
    const {card, anchor} = await scene();
    const resolution = {state: 'ambiguous', entityIds: ['osman', 'b'], unresolved: ['#x']} as const;
    card.show(mentionSubject({resolution}, osman, {...osman, id: 'b'}), anchor, 'touch');
    await settled(card);
    await expect(card).to.be.accessible();
  });
});
