import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import {asObject, type JsonObject} from './json.js';

/** SHA-256 of a string's UTF-8 bytes, in hex. A lone surrogate counts as U+FFFD. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * The version of an annotation: SHA-256 of its JSON with the members of every object in the order
 * of their names (as RFC 8785 sorts them) and no white space. A decision names it, so that a
 * changed annotation is judged anew.
 */
export function versionOf(annotation: JsonObject): string {
  return sha256Of(canonicalJson(annotation));
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = asObject(value);
  if (!object) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(object)
    .filter((name) => object[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(object[name])}`);
  return `{${members.join(',')}}`;
}
