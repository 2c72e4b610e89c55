import {type StoreFailure, storeFailure} from '../annotation-store.js';
import {addressToFollow, type ProtocolOptions, protocolLimits} from './protocol-options.js';
import {readWithin} from './read-within.js';

/** An answer that was read whole, whatever its status. */
export interface Answer {
  readonly ok: true;
  readonly status: number;
  /** Where it came from in the end. */
  readonly address: string;
  readonly headers: Headers;
  readonly text: string;
}

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const mostRedirections = 5;

/**
 * Asks a server and reads its answer, within time and size. Follows a redirection only where a link
 * may lead, see {@link addressToFollow}. Never throws for what the network or the server does.
 */
export async function askServer(
  address: string,
  question: Question,
  options: ProtocolOptions,
): Promise<Answer | StoreFailure> {
  let at = addressToFollow(address, options.container, options);
  if (at === undefined) return elsewhere(address);
  for (let redirections = 0; ; redirections++) {
    const answer: Answer | StoreFailure = await askOnce(at, question, options);
    if (!answer.ok || !isRedirection(answer)) return answer;
    const link: string = answer.headers.get('location') ?? '';
    const next = addressToFollow(link, at, options);
    if (next === undefined) return elsewhere(link === '' ? 'an address it does not name' : link);
    if (redirections === mostRedirections) {
      return storeFailure(
        'unreadable',
        `${address} redirects more than ${mostRedirections} times.`,
      );
    }
    // Only 307 and 308 say that a change may be sent again elsewhere (RFC 9110 15.4).
    if (question.method !== 'GET' && answer.status !== 307 && answer.status !== 308) {
      return storeFailure('unreadable', `${at} has moved to ${next}; use that address.`);
    }
    at = next;
  }
}

const isRedirection = ({status}: Answer): boolean => [301, 302, 303, 307, 308].includes(status);

const elsewhere = (link: string): StoreFailure =>
  storeFailure(
    'refused',
    `The server leads to ${link}, which is not on its own origin; not followed.`,
  );

async function askOnce(
  address: string,
  {method, headers = {}, body}: Question,
  options: ProtocolOptions,
): Promise<Answer | StoreFailure> {
  const {timeout = protocolLimits.timeout, largestAnswer = protocolLimits.largestAnswer} = options;
  const control = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    control.abort();
  }, timeout);
  const cancel = (): void => control.abort();
  if (options.signal?.aborted) cancel();
  options.signal?.addEventListener('abort', cancel);
  try {
    const response = await options.fetch(address, {
      method,
      headers: {...ownHeaders(address, options), ...headers},
      ...(body === undefined ? {} : {body}),
      redirect: 'manual',
      signal: control.signal,
    });
    if (response.type === 'opaqueredirect') {
      const message = `${address} redirects, and a browser does not say where to; use its new address.`;
      return storeFailure('unreadable', message);
    }
    const text = await readWithin(response, largestAnswer);
    if (text === undefined) {
      const message = `The answer of ${address} is longer than ${largestAnswer} bytes; not read.`;
      return storeFailure('too-large', message);
    }
    return {ok: true, status: response.status, address, headers: response.headers, text};
  } catch (error) {
    if (late) {
      const unsure = method === 'GET' ? '' : '; whether the change was made is not known';
      return storeFailure('unreachable', `${address} did not answer in ${timeout} ms${unsure}.`);
    }
    if (control.signal.aborted) return storeFailure('unreachable', 'The request was cancelled.');
    return storeFailure('unreachable', `${address} cannot be reached: ${causeOf(error)}`);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', cancel);
  }
}

/** Who the user is goes to the container's own origin alone, whatever else may be asked. */
function ownHeaders(address: string, {container, headers}: ProtocolOptions): object {
  return new URL(address).origin === new URL(container).origin ? {...headers} : {};
}

/** `fetch` says "fetch failed", and what failed in the cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
