import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {type Said, type Translation, translateWith} from '../../components/core/words/msg.js';
import '../../components/define-reading.js';
import '../../components/elements/lectern-search/lectern-search-define.js';
import '../../components/elements/lectern-timeline/lectern-timeline-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {addressOf, patiently, tei} from './sources.js';

const root = document.documentElement;

/** A text without a letter of the Latin script, so that any on the page is a word of ours. */
const source = tei(`<head>Хат</head>
  <p>Алтай <gap reason="өшкен" quantity="3" unit="lines"/> <unclear>тау</unclear>
  <persName>Оспан</persName> <date when="1944-03">сол жыл</date> <sic>қте</sic>
  <choice><abbr>т.</abbr><expan>тау</expan></choice> <supplied>су</supplied> <add place="above">о</add>
  <note>ескерту</note></p>`).replace(/<title>[^<]*/, '<title>Хат');

/** A language in which every Latin letter of ours is an Arabic one, with marks of direction around. */
const pseudo: Translation = {
  locale: 'ar',
  find: (template, options) => (options?.id ? 'ar' : mirrored(template)),
};

function mirrored(template: Said): Said {
  const turn = (words: string) => words.replace(/[A-Za-z]/g, 'ش');
  if (typeof template === 'string') return `\u200f${turn(template)}\u200f`;
  const strings = Object.assign(template.strings.map(turn), {raw: template.strings.raw});
  return {...template, strings};
}

/** Latin words that are seen or read out in an element and what it is made of, keys and code aside. */
function latinIn(node: Node): string[] {
  const own =
    node instanceof Element
      ? ['aria-label', 'title', 'placeholder', 'alt'].flatMap(
          (name) => node.getAttribute(name) ?? [],
        )
      : [node instanceof Text ? node.data : ''];
  if (node instanceof Element && /^(?:kbd|code|style|svg|slot)$/.test(node.localName)) return [];
  const within = [
    ...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : []),
    ...node.childNodes,
  ];
  return [
    ...own.filter((words) => /[A-Za-z]/.test(words)).map((words) => words.trim()),
    ...within.flatMap(latinIn),
  ];
}

const says = (element: Element, words: string): Promise<void> =>
  waitUntil(() => element.shadowRoot?.textContent?.includes(words), `no ${words}`, patiently);

async function shownText(): Promise<LecternText> {
  const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
  const ready = oneEvent(text, 'lectern-document-ready');
  text.src = addressOf(source);
  await ready;
  return text;
}

describe('the language of the elements', () => {
  const before = root.lang;
  afterEach(async () => {
    translateWith(undefined);
    root.removeAttribute('data-lectern-locale');
    root.lang = before;
    // What was sent for has come: it must not arrive in the next test.
    await new Promise((settled) => setTimeout(settled, 50));
  });

  it('follows the page’s, and changes with it', async () => {
    const text = await fixture<LecternText>(html`<lectern-text src="nowhere.xml"></lectern-text>`);
    root.lang = 'ru-RU';
    await says(text, 'Этот документ нельзя показать');
    root.lang = 'de';
    await says(text, 'This document cannot be shown');
  });

  it('is another where the page says so of our words', async () => {
    root.dataset.lecternLocale = 'ru';
    const text = await fixture<LecternText>(html`<lectern-text src="nowhere.xml"></lectern-text>`);
    await says(text, 'Этот документ нельзя показать');
  });

  it('is that of the words in the text, too', async () => {
    const text = await shownText();
    expect(text.querySelector('[data-generated]')?.textContent).to.contain('lines');
    root.lang = 'ru';
    await waitUntil(() => text.textContent?.includes('3 строки'), 'no Russian', patiently);
    expect(text.textContent).not.to.contain('lines');
  });

  it('leaves no word of ours out', async () => {
    translateWith(pseudo);
    const [text, reader] = [
      await shownText(),
      await fixture<LecternReader>(
        html`<lectern-reader src="${addressOf(source)} ${addressOf(source)}"></lectern-reader>`,
      ),
    ];
    await waitUntil(() => reader.querySelector('lectern-text article'), 'no text', patiently);
    for (const element of [text, reader]) expect(latinIn(element)).to.deep.equal([]);
  });
});
