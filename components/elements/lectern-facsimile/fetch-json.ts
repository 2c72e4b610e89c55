export type FetchedJson =
  | {readonly ok: true; readonly json: unknown}
  | {readonly ok: false; readonly reason: 'not-fetched' | 'not-json' | 'aborted'};

/** Fetches JSON without cookies; every failure is a value. */
export async function fetchJson(address: string, signal: AbortSignal): Promise<FetchedJson> {
  let text: string;
  try {
    const response = await fetch(address, {signal, credentials: 'omit'});
    if (!response.ok) return {ok: false, reason: 'not-fetched'};
    text = await response.text();
  } catch {
    return {ok: false, reason: signal.aborted ? 'aborted' : 'not-fetched'};
  }
  try {
    return {ok: true, json: JSON.parse(text)};
  } catch {
    return {ok: false, reason: 'not-json'};
  }
}
