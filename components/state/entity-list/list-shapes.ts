import {compiledFormat} from '../../core/collection/compiled/compiled-files.js';
import type {EntityRow, ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import type {EntityListManifest} from '../../core/collection/entity-list/list-files.js';
import {areFilePaths, isListOf, isObject} from '../compiled/shapes.js';
import {isPartsManifest} from './part-shapes.js';
import {isRow, maybeText} from './row-shape.js';

// Whether the files of an index of names are what they should be, as far as the page relies on it.

export function isListManifest(value: unknown): value is EntityListManifest {
  return (
    isObject(value) &&
    value.format === compiledFormat &&
    ['rows', 'loose', 'looseMentions', 'counts'].every((name) => areFilePaths(value[name])) &&
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
  return isListOf(
    value,
    ({id, title, lang}) => typeof id === 'string' && typeof title === 'string' && maybeText(lang),
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
