import {waitUntil} from '@open-wc/testing';
import {patiently} from '../elements/sources.js';

/** A file that does not come as it should; see `test/tools/trouble-server.ts`. */
export function trouble(kind: string, id = 'any'): string {
  return `/__trouble__/${kind}/${id}`;
}

/** What the server knows of the request with an id. */
export async function requestState(id: string): Promise<{asked: number; aborted: boolean}> {
  const response = await fetch(trouble('state', id));
  return response.json();
}

/** Lets a slow file come to its end. */
export async function release(id: string): Promise<void> {
  await fetch(trouble('release', id));
}

/** The server of another origin. */
export async function elsewhere(): Promise<string> {
  const response = await fetch('/__trouble__/elsewhere');
  const {origin}: {origin: string} = await response.json();
  return origin;
}

let count = 0;

/** An id no other test uses. */
export function newId(): string {
  return `${Date.now()}-${++count}`;
}

/** What an element says in its own shadow, white space folded. */
export function said(element: Element): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function part(element: Element, name: string): HTMLElement | null {
  return element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
}

/** Waits until an element tells of a problem. */
export async function problemOf(element: Element): Promise<HTMLElement> {
  await waitUntil(() => part(element, 'problem') !== null, 'no problem was told', patiently);
  const found = part(element, 'problem');
  if (!found) throw new Error('the problem is gone');
  return found;
}
