import type {StoreState} from './decision-store.js';

/** What a browser says of the room it gives to this site; nothing where it does not say. */
export type BrowserRoom = Pick<StoreState, 'persisted' | 'usage' | 'quota'>;

let asked: Promise<boolean | undefined> | undefined;

/**
 * Asks the browser to keep what it has of this site when it runs out of room. Once a page, and only
 * when there is something to keep: some browsers put the question to the reader.
 */
export function askToPersist(): Promise<boolean | undefined> {
  asked ??= said(() => navigator.storage.persist());
  return asked;
}

export async function browserRoom(): Promise<BrowserRoom> {
  const [persisted, estimate] = await Promise.all([
    said(() => navigator.storage.persisted()),
    said(() => navigator.storage.estimate()),
  ]);
  const {usage, quota} = estimate ?? {};
  return {
    ...(persisted === undefined ? {} : {persisted}),
    ...(usage === undefined ? {} : {usage}),
    ...(quota === undefined ? {} : {quota}),
  };
}

/** Outside secure contexts there is no `navigator.storage`. */
async function said<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
