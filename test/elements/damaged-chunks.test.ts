import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {longRecord, nothingKnown} from '../render/window/long-text.js';
import {patiently} from './sources.js';

async function hashed(name: string, content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${name}-${hex.join('').slice(0, 16)}.json`;
}

/** A compiled text of three chunks; `serve` says what comes of each file. */
async function compiled(
  serve: (name: string, content: string) => Response,
): Promise<{readonly text: LecternText; restore(): void}> {
  const files = new Map<string, string>();
  const put = async (name: string, value: unknown): Promise<string> => {
    const content = JSON.stringify(value);
    const file = await hashed(name, content);
    files.set(file, content);
    return file;
  };
  const chunks = [];
  for (const at of [0, 1, 2]) {
    const file = await put(`c${at}`, [['p', {id: `long.b${at}`}, `Chunk number ${at}`]]);
    const records = await put('r', nothingKnown);
    chunks.push({start: at * 14, end: at * 14 + 14, size: 40, file, records});
  }
  const whole = await put('whole', {hidden: [], notes: [], backlinks: []});
  const article = {'data-document': 'long', lang: 'en'};
  const document = longRecord;
  const manifest = {format: 1, document, article, chunks, ids: [], whole, collection: 'x.json'};
  const address = await put('manifest', manifest);
  const {fetch} = window;
  window.fetch = async (asked, init) => {
    const name = String(asked).split('/').at(-1) ?? '';
    const content = files.get(name);
    return content === undefined ? fetch(asked, init) : serve(name, content);
  };
  const text = await fixture<LecternText>(html`<lectern-text manifest=${address}></lectern-text>`);
  return {
    text,
    restore: () => {
      window.fetch = fetch;
    },
  };
}

const missing = (text: LecternText): string =>
  text.querySelector('[data-chunk="1"] .lectern-missing')?.textContent ?? '';

describe('a compiled text of which a chunk cannot be had', () => {
  const troubles: readonly [string, (content: string) => Response, RegExp][] = [
    ['is not there', () => new Response('', {status: 404}), /404/],
    ['was changed', (content) => new Response(content.replace('number', 'nomber')), /damaged/],
    ['was cut off', (content) => new Response(content.slice(0, 9)), /damaged/],
  ];
  for (const [what, answer, says] of troubles) {
    it(`says so in its place where it ${what}, and has the rest to read`, async () => {
      let isMended = false;
      const {text, restore} = await compiled((name, content) =>
        name.startsWith('c1') && !isMended ? answer(content) : new Response(content),
      );
      try {
        await waitUntil(() => missing(text) !== '', 'nothing is said', patiently);
        expect(missing(text)).to.match(says);
        await waitUntil(() => text.textContent?.includes('Chunk number 2'), '', patiently);
        expect(text.textContent).to.include('Chunk number 0').and.not.include('nomber');
        isMended = true;
        text.querySelector<HTMLElement>('.lectern-missing button')?.click();
        await waitUntil(() => text.textContent?.includes('Chunk number 1'), '', patiently);
      } finally {
        restore();
      }
    });
  }
});
