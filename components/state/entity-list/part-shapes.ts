import type {
  ListPartsManifest,
  NameDirectory,
  PartList,
} from '../../core/collection/entity-list/list-files.js';
import type {NameEntry} from '../../core/collection/entity-list/name-tables.js';
import {areFilePaths, isFilePath, isObject} from '../compiled/shapes.js';
import type {NumberedRow} from './list-parts.js';
import {isRow} from './row-shape.js';

// Whether the files of a long index of names are what they should be.

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

export function isPartsManifest(value: unknown): value is ListPartsManifest {
  return (
    isObject(value) &&
    isCount(value.total) &&
    isPairs(value.byKind, isCount) &&
    [value.lists, value.orders].every(
      (files) => isObject(files) && Object.values(files).every(isFilePath),
    ) &&
    isPartList(value.first) &&
    Array.isArray(value.rows) &&
    value.rows.every(isRow) &&
    [value.kinds, value.words, value.documents].every(isFilePath) &&
    areFilePaths(value.numbers) &&
    areFilePaths(value.places)
  );
}

export function isPartList(value: unknown): value is PartList {
  return isObject(value) && areFilePaths(value.files) && isPairs(value.initials, isCount);
}

export function isKindsFile(value: unknown): value is string {
  return typeof value === 'string' && /^\d*$/.test(value);
}

export function isNumberList(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isCount);
}

export function isNumberFile(value: unknown): value is Readonly<Record<string, number>> {
  return isObject(value) && Object.values(value).every(isCount);
}

export function isNameDirectory(value: unknown): value is NameDirectory {
  return isObject(value) && isPairs(value.terms, isFilePath) && isPairs(value.sounds, isFilePath);
}

export function isNameTable(value: unknown): value is readonly NameEntry[] {
  return isPairs(value, isNumberList);
}

export function isNumberedRows(value: unknown): value is readonly NumberedRow[] {
  return (
    Array.isArray(value) &&
    value.every((each) => Array.isArray(each) && isCount(each[0]) && isRow(each[1]))
  );
}

function isPairs(value: unknown, accepts: (second: unknown) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.every((each) => Array.isArray(each) && typeof each[0] === 'string' && accepts(each[1]))
  );
}
