import {writeJson} from '../../core/natives/write-json.js';
import type {AskServer, ServerAnswer} from '../../core/search/server/server-search.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';

/** A person waits no longer, in milliseconds. */
const longest = 20_000;

/**
 * Asks an index of OpenSearch or Elasticsearch over plain HTTP: nothing but `POST INDEX/_search` is
 * ever sent, so that a server in front of it need let nothing else through.
 *
 * @param index its whole address, which may have a query of its own
 */
export function askServer(index: string, patience: number = longest): AskServer {
  const address = new URL(index);
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/_search`;
  return async (question, signal) => {
    const late = AbortSignal.timeout(patience);
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: writeJson(question),
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      return readAnswer(response.status, await response.text());
    } catch (error) {
      if (signal?.aborted) throw error;
      return {ok: false, message: late.aborted ? sayLate(patience) : sayUnreachable()};
    }
  };
}

const sayLate = (patience: number): string =>
  counted(
    str`The search server did not answer within ${Math.round(patience / 1000)} {second|seconds}.`,
  );

const sayUnreachable = (): string =>
  msg('The search server cannot be reached: no connection, or it does not let this page ask it.');

/** What an answer comes to: JSON of a search, or a sentence. */
export function readAnswer(status: number, body: string): ServerAnswer {
  const json = readJson(body);
  if (status >= 200 && status < 300) {
    if (json !== undefined) return {ok: true, answer: json};
    return {
      ok: false,
      message: msg('The search server did not answer in JSON; is this the address of an index?'),
    };
  }
  return {ok: false, message: sayStatus(status, reasonIn(json))};
}

function sayStatus(status: number, reason: string): string {
  switch (status) {
    case 401:
    case 403:
      return msg(str`The search server does not let this page search (${status}).`);
    case 404:
      return msg('The search server has no such index (404).');
    case 413:
      return msg('The query is too long for the search server (413).');
    case 429:
      return msg('The search server has too much to do at the moment (429); try again soon.');
    case 502:
    case 503:
    case 504:
      return msg(str`The search server is not ready (${status}); try again soon.`);
    default:
      return reason === ''
        ? msg(str`The search server could not answer (${status}).`)
        : msg(str`The search server could not answer (${status}): ${reason}`);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the server says of its failure, where it says it as these servers do. */
function reasonIn(json: unknown): string {
  const error = isObject(json) ? json.error : undefined;
  if (typeof error === 'string') return error;
  const [cause] = isObject(error) && Array.isArray(error.root_cause) ? error.root_cause : [error];
  const reason: unknown = isObject(cause) ? cause.reason : undefined;
  return typeof reason === 'string' ? reason.slice(0, 200) : '';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
