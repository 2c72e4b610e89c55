import {answerAnnotations, putAnnotation, removeAnnotation} from './annotation-routes.js';
import {answer} from './answer.js';
import {applyToText} from './apply-route.js';
import type {Call} from './call.js';
import {answerDecisions, appendDecisions} from './decision-routes.js';
import {streamEvents} from './event-stream.js';

interface Route {
  /** Whether it needs the token. */
  readonly writes: boolean;
  answer(call: Call): Promise<void> | void;
}

const reads = (answer: Route['answer']): Route => ({writes: false, answer});
const writes = (answer: Route['answer']): Route => ({writes: true, answer});

const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  session: {
    GET: reads(({response, token, reviewer}) => {
      answer(response, 200, {token, ...(reviewer ? {name: reviewer} : {})});
    }),
  },
  decisions: {GET: reads(answerDecisions), POST: writes(appendDecisions)},
  events: {
    GET: reads(({request, response, folder, query}) => {
      streamEvents(request, response, folder.events, query.get('after') ?? undefined);
    }),
  },
  annotations: {
    GET: reads(answerAnnotations),
    PUT: writes(putAnnotation),
    DELETE: writes(removeAnnotation),
  },
  apply: {POST: writes(applyToText)},
};

/** What answers `/_lectern/<name>`; the methods it knows where this is none of them. */
export function findRoute(
  name: string,
  method: string,
): Route | {readonly allow: string} | 'unknown' {
  const methods = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!methods) return 'unknown';
  const route = Object.hasOwn(methods, method) ? methods[method] : undefined;
  return route ?? {allow: Object.keys(methods).join(', ')};
}
