import type {Fetched} from '../../render/window/chunk-source.js';

/** Asks for something once; a request that failed is made again when it is asked for again. */
export function remembered<Key, Value>(
  known: Map<Key, Promise<Fetched<Value>>>,
  key: Key,
  ask: () => Promise<Fetched<Value>>,
): Promise<Fetched<Value>> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  void asked.then(
    ({ok}) => ok || known.delete(key),
    () => known.delete(key),
  );
  return asked;
}
