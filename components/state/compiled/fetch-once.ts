import type {Fetched} from '../../render/window/chunk-source.js';
import {fetchChecked} from './fetch-verified.js';
import {remembered} from './remembered.js';

export type Fetching<Value> = (address: string) => Promise<Fetched<Value>>;

/** Asks for each file of a shape once. */
export function fetchOnce<Value>(accepts: (value: unknown) => value is Value): Fetching<Value> {
  const known = new Map<string, Promise<Fetched<Value>>>();
  return (address) => remembered(known, address, () => fetchChecked(address, accepts));
}
