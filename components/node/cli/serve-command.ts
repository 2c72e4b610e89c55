import {refuse} from '../server/answer.js';
import {isLoopbackHost} from '../server/guard.js';
import {type JournalHandlerOptions, journalHandler} from '../server/journal-handler.js';
import {listenOnLoopback} from '../server/loopback-server.js';
import {hasSite, serveFile} from '../server/static-files.js';
import {readArguments} from './read-arguments.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  site: {type: 'string', default: 'dist/site'},
  texts: {type: 'string', default: 'texts'},
  annotations: {type: 'string', default: 'annotations'},
  port: {type: 'string', default: '4812'},
  host: {type: 'string', default: '127.0.0.1'},
  name: {type: 'string'},
} as const;

export interface ServeSurroundings {
  /** Ends the server: a signal of the system, or a test. */
  readonly stop?: AbortSignal;
  /** Makes what writes accepted annotations into the texts of a folder. */
  readonly apply?: (texts: string) => NonNullable<JournalHandlerOptions['apply']>;
}

/** `lectern serve`: the built site, with a journal that keeps decisions on this computer's disk. */
export async function runServe(
  args: readonly string[],
  terminal: Terminal,
  {stop, apply}: ServeSurroundings = {},
): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const wrong = (message: string): ExitCode => {
    terminal.err(`lectern serve: ${message}\n`);
    return exit.wrongUse;
  };
  if (positionals.length > 0) return wrong('expected no files; see lectern --help');
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65535)) return wrong(`--port ${values.port} is no port; expected 0 to 65535`);
  if (!['127.0.0.1', '::1', 'localhost'].includes(values.host)) {
    return wrong(`--host ${values.host} is refused: the server is for this computer alone`);
  }
  const {site} = values;
  if (!(await hasSite(site))) {
    return wrong(
      `${site} holds no site; make one with lectern build --out FOLDER (npm run build in a checkout), or name the one there is with --site`,
    );
  }
  const journal = journalHandler({
    annotations: values.annotations,
    ...(values.name ? {name: values.name} : {}),
    ...(apply ? {apply: apply(values.texts)} : {}),
  });
  const opened = await journal.open();
  if (!opened.ok) return wrong(opened.message);
  const server = await listenOnLoopback((request, response) => {
    if (!isLoopbackHost(request.headers.host)) {
      return refuse(response, 403, 'this server answers only to this computer’s own names');
    }
    journal.handle(request, response, () => {
      serveFile(request, response, site).catch(() => response.destroy());
    });
  }, port);
  if (!server.ok) {
    await journal.close();
    return wrong(server.message);
  }
  terminal.out(`Lectern reads at ${server.url} and writes to ${values.annotations}/\n`);
  await stopped(stop);
  await server.close();
  await journal.close();
  return exit.ok;
}

function stopped(stop: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      process.off('SIGINT', done).off('SIGTERM', done).off('SIGHUP', done);
      resolve();
    };
    if (stop?.aborted) return done();
    stop?.addEventListener('abort', done, {once: true});
    process.on('SIGINT', done).on('SIGTERM', done).on('SIGHUP', done);
  });
}
