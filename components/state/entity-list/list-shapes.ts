import {compiledFormat} from '../../core/collection/compiled/compiled-files.js';
import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import type {EntityListManifest} from '../../core/collection/entity-list/list-files.js';
import {areFilePaths, isObject} from '../compiled/shapes.js';

// Whether the files of an index of names are what they should be, as far as the page relies on it.

const kinds = ['person', 'place', 'organisation', 'event', 'object', 'work', 'term'];

export function isListManifest(value: unknown): value is EntityListManifest {
  return (
    isObject(value) &&
    value.format === compiledFormat &&
    ['rows', 'loose', 'looseMentions', 'counts'].every((name) => areFilePaths(value[name])) &&
    Number.isSafeInteger(value.looseTotal) &&
    Number.isSafeInteger(value.leftOut) &&
    Array.isArray(value.documents) &&
    value.documents.every(
      (each) =>
        isObject(each) &&
        typeof each.id === 'string' &&
        typeof each.title === 'string' &&
        maybeText(each.lang),
    )
  );
}

export function isRowFile(value: unknown): value is readonly EntityRow[] {
  return Array.isArray(value) && value.every(isRow);
}

function isRow(value: unknown): boolean {
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

function maybeText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

export function isCountsFile(value: unknown): value is Readonly<Record<string, readonly number[]>> {
  return (
    isObject(value) &&
    Object.values(value).every(
      (each) => Array.isArray(each) && each.every((one) => Number.isSafeInteger(one)),
    )
  );
}
