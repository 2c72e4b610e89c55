import {createHash, timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';

/**
 * Whether the browser believes to speak with this computer. A name that somebody points here (DNS
 * rebinding) is not one of these.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host ?? '');
}

/**
 * Why a request does not come from a page of this very server, or undefined where it does. Another
 * server of this computer, on another port, is a stranger.
 *
 * @param options.proof whether it has to be shown, as before the token is given away; else a program
 *   without a browser, which says nothing of its origin, passes
 */
export function faultOfSender(
  request: IncomingMessage,
  {proof}: {readonly proof: boolean},
): string | undefined {
  const {host, origin, 'sec-fetch-site': site} = request.headers;
  if (!isLoopbackHost(host)) return 'this server answers only to this computer’s own names';
  if (origin !== undefined && !/^https?:\/\//.test(origin)) return 'the request has no origin';
  if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host) {
    return 'the request comes from another site';
  }
  const typed = site === 'none' && !proof;
  if (site !== undefined && site !== 'same-origin' && !typed) {
    return 'the request comes from another site';
  }
  if (proof && origin === undefined && site === undefined) {
    return 'the request does not show that it comes from a page of this server';
  }
  return undefined;
}

/** Compares without telling by the time it takes how much is right. */
export function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
