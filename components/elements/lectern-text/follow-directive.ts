import type {Stretch} from '../../core/citations/page-words.js';
import {splitFragment, type TextDirective} from '../../core/citations/text-directive.js';
import {domId} from '../../core/tei/dom-id.js';
import {msg} from '../../core/words/msg.js';
import {paintFound} from '../../render/highlights.js';
import {PageText} from '../../render/page-text.js';
import {awaitedPart} from './fragment.js';

/** The text on the page that an address leads into. */
interface AddressedText {
  readonly id: string;
  readonly article: HTMLElement | undefined;
  bringIntoView(part: string): Promise<boolean>;
}

/** What each text has been led to, so that drawing it anew does not lead there again. */
const followed = new WeakMap<AddressedText, string>();

/** Leads to what the address of the page names, a part of the text or words of it. */
export async function followAddress(text: AddressedText, anew: boolean): Promise<void> {
  const part = awaitedPart(text.id);
  if (part !== undefined && !(await text.bringIntoView(part))) sayGone(text, part);
  const words = addressedWords();
  if (words === undefined || (followed.get(text) === words && !anew)) return;
  followed.set(text, words);
  await followDirective(text, words);
}

/**
 * Paints the words that the page's address leads to, and scrolls to them: where a browser does not
 * know text fragments, or looked for the words before they were on the page. Words that are not
 * there any more are said to be gone.
 *
 * @param fragment with its directives
 */
export async function followDirective(text: AddressedText, fragment: string): Promise<void> {
  const {id, directives} = splitFragment(fragment);
  const start = `${text.id}.`;
  const part = id.startsWith(start) ? id.slice(start.length) : undefined;
  // Without a part they may be of any text of the page; the browser looks in all of them.
  if (directives.length === 0 || part === undefined) return;
  await text.bringIntoView(part);
  const {article} = text;
  if (!article) return;
  const page = new PageText(article);
  const passage = article.querySelector(`[id="${CSS.escape(domId(text.id, part))}"]`);
  const from = passage ? startOf(page, passage) : 0;
  const ranges = directives
    .flatMap((directive) => find(page, directive, from) ?? [])
    .flatMap((stretch) => page.rangeOf(stretch) ?? []);
  if (ranges.length === 0) {
    const words = msg(
      'The words this link leads to are not here any more: the text has changed since it was made.',
    );
    (passage ?? article.firstElementChild ?? article).before(explain(words));
    return;
  }
  paintFound(ranges);
  bringIntoView(ranges[0]);
}

/** What each text was asked for and does not have: it is said once. */
const gone = new WeakMap<AddressedText, string>();

function sayGone(text: AddressedText, part: string): void {
  if (gone.get(text) === part) return;
  gone.set(text, part);
  const words = msg('The passage this link leads to is not in this text, or not any more.');
  text.article?.firstElementChild?.before(explain(words));
}

/** Near the passage first; the end of a long stretch may be on no page yet. */
function find(page: PageText, directive: TextDirective, from: number): Stretch | undefined {
  const {prefix, start} = directive;
  const begin = {...(prefix ? {prefix} : {}), start};
  return (
    page.words.find(directive, from) ??
    page.words.find(directive) ??
    (directive.end === undefined ? undefined : page.words.find(begin, from))
  );
}

function startOf(page: PageText, passage: Element): number {
  const range = document.createRange();
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    const stretch = page.stretchOf(range);
    if (stretch) return stretch.start;
  }
  return 0;
}

function bringIntoView(range: Range | undefined): void {
  const box = range?.getBoundingClientRect();
  if (!box || (box.top >= 0 && box.bottom <= innerHeight)) return;
  range?.startContainer.parentElement?.scrollIntoView({block: 'center'});
}

/** Stands above the passage the words stood in, or above the text. */
function explain(said: string): Node {
  const notice = document.createElement('div');
  notice.className = 'lectern-missing';
  notice.toggleAttribute('data-generated', true);
  notice.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = said;
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.textContent = msg('Dismiss');
  dismiss.addEventListener('click', () => notice.remove());
  notice.append(words, dismiss);
  return notice;
}

/**
 * The fragment with its text directives, where it has some. Browsers that know them take them from
 * `location` before a script can look; the entry of the navigation still has them.
 */
function addressedWords(): string | undefined {
  if (location.hash.includes(':~:')) return location.hash;
  const [entry] = performance.getEntriesByType('navigation');
  const [page = '', directives] = entry?.name.split(':~:') ?? [];
  if (directives === undefined || withoutEmpty(page) !== withoutEmpty(location.href)) {
    return undefined;
  }
  return `${location.hash}:~:${directives}`;
}

function withoutEmpty(address: string): string {
  return address.replace(/#$/, '');
}
