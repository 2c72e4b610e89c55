import {isObject} from '../compiled/shapes.js';

const kinds = ['person', 'place', 'organisation', 'event', 'object', 'work', 'term'];

/** Whether something is a row of an index of names, as far as the page relies on it. */
export function isRow(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    typeof value.kind === 'string' &&
    kinds.includes(value.kind) &&
    [value.total, value.naming, value.formTotal].every((each) => Number.isSafeInteger(each)) &&
    [value.lang, value.since, value.named].every(maybeText) &&
    Array.isArray(value.names) &&
    value.names.every(
      (name) => isObject(name) && typeof name.text === 'string' && maybeText(name.lang),
    ) &&
    Array.isArray(value.forms) &&
    value.forms.every((form) => Array.isArray(form) && typeof form[0] === 'string') &&
    isPlace(value.place)
  );
}

function isPlace(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isObject(value) || !maybeText(value.type) || !maybeText(value.misplaced)) return false;
  const {coordinates} = value;
  return (
    coordinates === undefined ||
    (isObject(coordinates) &&
      isWithin(coordinates.latitude, 90) &&
      isWithin(coordinates.longitude, 180))
  );
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most;
}

export function maybeText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
