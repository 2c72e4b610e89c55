import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {MentionRequestEvent} from '../../components/state/events.js';
import {addressOf, tei} from './sources.js';

const register = `<listPerson><person xml:id="son"><persName>Оспан</persName></person><person xml:id="father"><persName>Ислам</persName></person></listPerson>
  <listPlace><place xml:id="altay"><placeName>阿勒泰</placeName></place></listPlace>`;

async function shown(body: string): Promise<LecternText> {
  const element = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
  const ready = oneEvent(element, 'lectern-document-ready');
  element.src = addressOf(tei(`<p>${body}</p>${register}`));
  await ready;
  return element;
}

/** The entity whose card the activation of an element asks for. */
function asked(
  text: LecternText,
  element: Element | null,
  act: (element: Element) => void,
): string[] {
  const entities: string[] = [];
  const answer = (event: Event): void => {
    if (!(event instanceof MentionRequestEvent) || event.topic.kind !== 'mention') return;
    const {id} = event.topic;
    const mention = text.document?.mentions.find((each) => each.id === id);
    entities.push(...(mention?.resolution.entityIds ?? []));
    event.preventDefault();
  };
  text.addEventListener('lectern-mention-request', answer);
  if (element) act(element);
  text.removeEventListener('lectern-mention-request', answer);
  return entities;
}

const click = (element: Element): void => {
  element.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
};
const enter = (element: Element): void => {
  element.dispatchEvent(
    new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true, cancelable: true}),
  );
};

describe('names in names', () => {
  const nested =
    '<rs type="person" ref="#son">the son of <persName ref="#father">Ислам</persName> of <placeName ref="#altay">阿勒泰</placeName></rs>';

  for (const [way, act] of [
    ['a click', click],
    ['Enter', enter],
  ] as const) {
    it(`each open their own card at ${way}`, async () => {
      const text = await shown(nested);
      const [outer, father, place] = [...text.querySelectorAll('p [data-mention]')];
      expect(asked(text, outer ?? null, act)).to.deep.equal(['son']);
      expect(asked(text, father ?? null, act)).to.deep.equal(['father']);
      expect(asked(text, place ?? null, act)).to.deep.equal(['altay']);
    });
  }

  it('can each be reached with the keyboard', async () => {
    const text = await shown(nested);
    for (const mention of text.querySelectorAll('p [data-mention]')) {
      expect(mention).to.have.attribute('tabindex', '0');
    }
  });

  it('of three levels stay apart', async () => {
    const text = await shown(
      '<rs ref="#son">he, <rs ref="#father">his father, of <placeName ref="#altay">Altay</placeName></rs></rs>',
    );
    const all = [...text.querySelectorAll('p [data-mention]')];
    expect(all.map((each) => asked(text, each, click))).to.deep.equal([
      ['son'],
      ['father'],
      ['altay'],
    ]);
  });
});

describe('a name in two parts', () => {
  it('opens one card from either part, and lights up as one', async () => {
    const text = await shown(
      '<persName xml:id="a" next="#b" ref="#son">Os-</persName> (he) <persName xml:id="b">pan</persName>',
    );
    const parts = [...text.querySelectorAll('p [data-mention]')];
    expect(parts.map((part) => part.getAttribute('data-entity'))).to.deep.equal(['son', 'son']);
    expect(parts.map((part) => asked(text, part, click))).to.deep.equal([['son'], ['son']]);
  });
});
