import {msg, str} from '../core/words/msg.js';
import {isWebPage} from '../core/xml/look-of-source.js';
import type {XmlProblem} from '../core/xml/xml-problem.js';
import type {FetchCode} from './fetch-codes.js';
import {isThisComputer} from './journal/this-computer.js';
import type {Progress} from './progress.js';
import {sayBytes} from './say-bytes.js';

/** A file that was asked for. */
export interface SoughtFile {
  /** How messages call it. */
  readonly file: string;
  /** Where it is; absent where what was written is no address. */
  readonly url: URL | null;
  readonly expected: 'tei' | 'collection' | 'reading' | 'manifest';
}

type Located = SoughtFile & {readonly url: URL};

function problem({file}: SoughtFile, code: FetchCode, message: string): XmlProblem {
  return {severity: 'error', code, message, file, line: 1, column: 1};
}

export function notFetchable(sought: SoughtFile): XmlProblem {
  return problem(
    sought,
    'bad-address',
    msg('this is no address; expected one like letters/a.xml or https://example.org/a.xml'),
  );
}

/**
 * Why there was no answer at all. Browsers tell scripts nothing of it, so the page's surroundings
 * are looked at; and a file of another site is asked for once more without a wish to read it: when
 * that is answered, the site is there and only forbids.
 */
export async function explainRefusal(
  sought: Located,
  signal: AbortSignal | undefined,
): Promise<XmlProblem> {
  const {url} = sought;
  if (!navigator.onLine) {
    return problem(
      sought,
      'offline',
      msg('you are offline; the file is asked for again as soon as there is a connection'),
    );
  }
  if (location.protocol === 'file:') {
    return problem(
      sought,
      'opened-from-disk',
      msg(
        'this page was opened from the disk, where browsers let it read no other file; open it through a web server',
      ),
    );
  }
  if (location.protocol === 'https:' && url.protocol === 'http:' && !isThisComputer(url.hostname)) {
    return problem(
      sought,
      'mixed-content',
      msg('a page that came over https may not read a file over http; give its https address'),
    );
  }
  if (url.origin !== origin && (await answers(url, signal))) {
    return problem(
      sought,
      'cors',
      msg(
        str`the site ${url.host} lets no other site read this file (CORS): it has to send it with the header Access-Control-Allow-Origin, or a copy has to lie beside this page`,
      ),
    );
  }
  return problem(
    sought,
    'not-fetched',
    msg(
      str`the file could not be fetched: ${url.host || url.protocol} does not answer, or the security policy of this page (connect-src) forbids it`,
    ),
  );
}

/** Whether a server is there, without reading what it says and without cookies. */
async function answers(url: URL, signal: AbortSignal | undefined): Promise<boolean> {
  if (!/^https?:$/.test(url.protocol)) return false;
  try {
    await fetch(url.href, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      ...(signal ? {signal} : {}),
    });
    return true;
  } catch (error) {
    if (signal?.aborted) throw error;
    return false;
  }
}

export function explainStatus(
  sought: SoughtFile,
  {status, statusText}: Pick<Response, 'status' | 'statusText'>,
): XmlProblem {
  const answer = `${status} ${statusText}`.trim();
  const words =
    status === 404 || status === 410
      ? msg(str`the server answered ${answer}: there is no such file; check its address`)
      : status === 401 || status === 403
        ? msg(str`the server answered ${answer}: the file is not open to everybody`)
        : status >= 500 || status === 429
          ? msg(str`the server answered ${answer}: it has a trouble of its own; try again later`)
          : msg(str`the server answered ${answer}; expected ${expectedWords(sought)}`);
  return problem(sought, 'http-error', words);
}

export function cutOff(sought: SoughtFile, {received, total}: Progress): XmlProblem {
  const came = sayBytes(received);
  const words =
    total === undefined
      ? msg(str`the connection broke off after ${came}; a part of the file is not shown`)
      : msg(
          str`the connection broke off after ${came} of ${sayBytes(total)}; a part of the file is not shown`,
        );
  return problem(sought, 'cut-off', words);
}

/** What was sent with good grace and cannot be what was asked for. */
export function wrongContent(
  sought: SoughtFile,
  contentType: string,
  bytes: Uint8Array,
): XmlProblem | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 4000)).replace(/^[\uFEFF\s]+/, '');
  if (isWebPage(head)) {
    const title = /<title[^>]*>([^<]*)</i.exec(head)?.[1]?.trim() ?? '';
    const page =
      title !== '' && title.length <= 80 ? msg(str`a web page, “${title}”,`) : msg('a web page');
    return problem(
      sought,
      'web-page',
      msg(
        str`the server sent ${page} in place of ${expectedWords(sought)}: perhaps it wants a login, or says so that there is no such file`,
      ),
    );
  }
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType)?.[1]?.toLowerCase() ?? '';
  // Many servers call every file text or a stream of bytes; these they do not call by mistake.
  if (!/^(image|audio|video|font)\/(?!svg)|^application\/(pdf|zip)$/.test(type)) return undefined;
  return problem(
    sought,
    'wrong-type',
    msg(str`the server sent a file of the type ${type}; expected ${expectedWords(sought)}`),
  );
}

function expectedWords({expected}: SoughtFile): string {
  switch (expected) {
    case 'tei':
      return msg('a TEI document');
    case 'collection':
      return msg('a collection.json');
    case 'reading':
      return msg('a collection.json or a TEI document');
    case 'manifest':
      return msg('a list of page images (IIIF manifest)');
  }
}
