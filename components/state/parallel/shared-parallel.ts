import {openParallel, type ParallelClient} from './parallel-client.js';

/** In milliseconds: so long what was read is kept for somebody who switches back. */
const kept = 30_000;

let client: ParallelClient | undefined;
let users = 0;
let closing: ReturnType<typeof setTimeout> | undefined;

/** The work behind parallel reading, one for all readers of a page, until the last lets go of it. */
export function shareParallel(): Omit<ParallelClient, 'close'> & {release(): void} {
  clearTimeout(closing);
  client ??= openParallel();
  users++;
  const {align, compare} = client;
  return {align, compare, release};
}

function release(): void {
  users--;
  if (users > 0) return;
  closing = setTimeout(() => {
    client?.close();
    client = undefined;
  }, kept);
}
