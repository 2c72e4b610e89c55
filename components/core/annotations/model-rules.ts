import {asList, asText, type JsonObject} from './json.js';

/** Takes down a broken rule: the path of the member, and what is wrong with it. */
export type Report = (path: string, message: string) => void;

/** xsd:dateTime with a zone: `2026-11-26T09:00:00Z`. */
export const dateTime =
  /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A scheme and something after it, without white space or the characters RFC 3987 leaves out. */
export function isAbsoluteIri(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
}

/** A number a position or a total can be. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function typesOf(object: JsonObject): string[] {
  return asList(object.type).flatMap((type) => asText(type) ?? []);
}

export function exactlyOne(
  object: JsonObject,
  name: string,
  path: string,
  report: Report,
): boolean {
  if (asList(object[name]).length === 1 && !Array.isArray(object[name])) return true;
  report(`${path}.${name}`, 'must be there exactly once');
  return false;
}

export function atMostOne(object: JsonObject, name: string, path: string, report: Report): void {
  if (Array.isArray(object[name])) report(`${path}.${name}`, 'must not be there more than once');
}
