import {randomBytes} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {journalMark} from '../../core/annotations/journal-mark.js';
import {AnnotationsFolder, type OpenedFolder} from '../journal/annotations-folder.js';
import {refuse} from './answer.js';
import type {Apply} from './apply.js';
import {faultOfSender, isToken} from './guard.js';
import {readAddress} from './read-address.js';
import {findRoute} from './routes.js';

export interface JournalHandlerOptions {
  /** The folder `annotations/`. */
  readonly annotations: string;
  /** The reviewer's name, as a first suggestion. */
  readonly name?: string;
  /** Writes accepted annotations into a text. */
  readonly apply?: Apply;
}

export interface JournalHandler {
  /** Answers what begins with `/_lectern/` and leaves all else to `next`. */
  handle(request: IncomingMessage, response: ServerResponse, next: () => void): void;
  /** Takes the folder for this process; else the first request does, and is told when it cannot. */
  open(): Promise<OpenedFolder>;
  /** Whether a file of annotations is as this server wrote it: whoever looks on knows it already. */
  isOwnWrite(file: string): Promise<boolean>;
  /** Lets everything come to disk and leaves the folder to others. */
  close(): Promise<void>;
}

/**
 * Decisions and own annotations of a local server, over HTTP. Works in any server that calls
 * handlers with request, response and next; it only answers to pages of that server on this
 * computer, and writes only for those that were given its token.
 */
export function journalHandler(options: JournalHandlerOptions): JournalHandler {
  const token = randomBytes(32).toString('base64url');
  let opened: Promise<OpenedFolder> | undefined;

  const open = async (): Promise<OpenedFolder> => {
    opened ??= AnnotationsFolder.open(options.annotations);
    const result = await opened;
    // The other server may have ended by the next request.
    if (!result.ok) opened = undefined;
    return result;
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = readAddress(request.url ?? '');
    if (!address) return refuse(response, 400, 'the address cannot be read');
    const [name = '', ...path] = address.names;
    const route = findRoute(name, request.method ?? '');
    const fault = faultOfSender(request, {proof: name === 'session'});
    if (fault) return refuse(response, 403, fault);
    if (route === 'unknown') return refuse(response, 404, 'there is nothing at this address');
    if ('allow' in route) {
      return refuse(response, 405, `expected ${route.allow}`, {Allow: route.allow});
    }
    if (route.writes && !isToken(request.headers['x-lectern-token'], token)) {
      return refuse(response, 403, 'the token is missing, or that of an earlier server');
    }
    const folder = await open();
    if (!folder.ok) return refuse(response, 503, folder.message);
    const {apply, name: reviewer} = options;
    await route.answer({
      ...{request, response, token, folder: folder.folder, path: path.join('/')},
      query: address.query,
      ...(apply ? {apply} : {}),
      ...(reviewer ? {reviewer} : {}),
    });
  };

  return {
    handle(request, response, next) {
      if (!(request.url ?? '').startsWith('/_lectern/')) {
        response.setHeader('Server-Timing', journalMark);
        return next();
      }
      // A server around this one, as Vite's, may be more hospitable than a journal can be.
      for (const name of response.getHeaderNames()) {
        if (name.startsWith('access-control-')) response.removeHeader(name);
      }
      respond(request, response).catch((error: unknown) => {
        const said = error instanceof Error ? error.message : String(error);
        refuse(response, 500, `nothing is certain to be written: ${said}`);
      });
    },
    open,
    async isOwnWrite(file) {
      const folder = await opened;
      return folder?.ok === true && folder.folder.isOwnWrite(file);
    },
    async close() {
      const folder = await opened;
      opened = undefined;
      if (folder?.ok) await folder.folder.close();
    },
  };
}
