import {sha256Hex} from '../../core/natives/sha256-hex.js';
import {msg, str} from '../../core/words/msg.js';
import type {Fetched} from '../../render/window/chunk-source.js';

/**
 * Fetches a file, and proves that it is the one the compiler wrote: its name carries the
 * beginning of its SHA-256. Rejects only when the request is aborted.
 */
async function fetchVerified(address: string, signal?: AbortSignal): Promise<Fetched<unknown>> {
  const fail = (reason: string): Fetched<unknown> => ({
    ok: false,
    message: `${address}: ${reason}`,
  });
  let bytes: Uint8Array;
  try {
    const response = await fetch(address, signal ? {signal} : {});
    if (!response.ok) return fail(msg(str`the server answered ${response.status}`));
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (signal?.aborted) throw error;
    return fail(msg('the file could not be fetched: no connection, or the other site forbids it'));
  }
  const promised = /-([0-9a-f]{16})\.json$/.exec(new URL(address, document.baseURI).pathname)?.[1];
  if (promised && !(await sha256Hex(bytes)).startsWith(promised)) {
    return fail(msg('the file is damaged: it is not the one that was compiled'));
  }
  try {
    return {ok: true, value: JSON.parse(new TextDecoder().decode(bytes))};
  } catch (error) {
    return fail(msg(str`not JSON: ${error instanceof Error ? error.message : String(error)}`));
  }
}

/** Fetches a compiled file of a known shape. */
export async function fetchChecked<Value>(
  address: string,
  accepts: (value: unknown) => value is Value,
  signal?: AbortSignal,
): Promise<Fetched<Value>> {
  const fetched = await fetchVerified(address, signal);
  if (!fetched.ok) return fetched;
  return accepts(fetched.value)
    ? {ok: true, value: fetched.value}
    : {ok: false, message: `${address}: ${msg('this is no file of a compiled edition')}`};
}
