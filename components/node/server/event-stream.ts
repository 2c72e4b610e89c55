import type {IncomingMessage, ServerResponse} from 'node:http';
import type {JournalEvent, JournalEvents} from '../journal/journal-events.js';
import {privateHeaders} from './answer.js';

/** In milliseconds: often enough that neither side takes the silence for a lost line. */
const heartbeat = 15_000;

/** In bytes: a browser that takes nothing any more is let go; it comes back and resumes. */
const backlog = 4 * 1024 * 1024;

/**
 * Streams the changes on disk (server-sent events, HTML 9.2): `decisions` and `annotation`, after
 * the event that `Last-Event-ID`, or at first `?after=`, names. `reload` says that what was missed
 * is no longer known and everything has to be read again.
 */
export function streamEvents(
  request: IncomingMessage,
  response: ServerResponse,
  events: JournalEvents,
  after: string | undefined,
): void {
  response.writeHead(200, {'Content-Type': 'text/event-stream; charset=utf-8', ...privateHeaders});
  const seen = request.headers['last-event-id'] ?? after;
  const missed = typeof seen === 'string' ? events.since(seen) : [];
  // Names the point to resume from, also for who loses the line before the first event.
  const start = missed === undefined ? 'reload' : 'open';
  if (missed === undefined || missed.length === 0) {
    response.write(`retry: 1000\nid: ${events.lastId}\nevent: ${start}\ndata: {}\n\n`);
  }
  for (const event of missed ?? []) response.write(asText(event));

  const gone = new AbortController();
  const send = (text: string): void => {
    if (response.writableLength > backlog) response.destroy();
    else response.write(text);
  };
  events.subscribe((event) => send(asText(event)), gone.signal);
  const beat = setInterval(() => send(': still here\n\n'), heartbeat);
  response.on('error', () => undefined);
  response.on('close', () => {
    clearInterval(beat);
    gone.abort();
  });
}

/** JSON holds no line end, so one `data` line is enough. */
function asText({id, change: {kind, ...rest}}: JournalEvent): string {
  return `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify(rest)}\n\n`;
}
