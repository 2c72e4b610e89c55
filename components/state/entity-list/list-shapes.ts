import {
  compiledFormat,
  type NamingDocument,
  type PlacedMentionRecord,
} from '../../core/collection/compiled/compiled-files.js';
import type {EntityRow, ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import type {EntityListManifest} from '../../core/collection/entity-list/list-files.js';
import {isFilePath, isObject} from '../compiled/shapes.js';
import {isPartsManifest} from './part-shapes.js';
import {isRow, maybeText} from './row-shape.js';

// Whether the files of an index of names are what they should be, as far as the page relies on it.

export function isListManifest(value: unknown): value is EntityListManifest {
  return (
    isObject(value) &&
    value.format === compiledFormat &&
    ['rows', 'loose', 'looseMentions', 'counts'].every((name) => {
      const files = value[name];
      return Array.isArray(files) && files.every(isFilePath);
    }) &&
    Number.isSafeInteger(value.looseTotal) &&
    Number.isSafeInteger(value.leftOut) &&
    isDocumentList(value.documents) &&
    (value.parts === undefined || isPartsManifest(value.parts))
  );
}

export function isRowFile(value: unknown): value is readonly EntityRow[] {
  return Array.isArray(value) && value.every(isRow);
}

export function isDocumentList(value: unknown): value is readonly ListedDocument[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) =>
        isObject(each) &&
        typeof each.id === 'string' &&
        typeof each.title === 'string' &&
        maybeText(each.lang),
    )
  );
}

export function isCountsFile(value: unknown): value is Readonly<Record<string, readonly number[]>> {
  return (
    isObject(value) &&
    Object.values(value).every(
      (each) => Array.isArray(each) && each.every((one) => Number.isSafeInteger(one)),
    )
  );
}

export function isPlacedList(value: unknown): value is readonly PlacedMentionRecord[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) =>
        isObject(each) &&
        typeof each.document === 'string' &&
        typeof each.label === 'string' &&
        isObject(each.mention) &&
        typeof each.mention.id === 'string' &&
        typeof each.mention.form === 'string',
    )
  );
}

export function isNamingList(value: unknown): value is readonly NamingDocument[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) =>
        isObject(each) &&
        typeof each.id === 'string' &&
        typeof each.title === 'string' &&
        typeof each.count === 'number',
    )
  );
}
