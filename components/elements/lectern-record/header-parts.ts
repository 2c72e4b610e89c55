import {fieldsAt} from '../../core/tei/fields-at.js';
import {fieldsWithin, withoutFields} from '../../core/tei/header-fields.js';
import type {HeaderField, TeiHeader} from '../../core/tei/tei-header.js';

/** The header cut into the parts a record has sections for; each field stands in exactly one. */
export interface HeaderParts {
  readonly manuscripts: readonly HeaderField[];
  readonly correspondence: readonly HeaderField[];
  readonly abstracts: readonly HeaderField[];
  /** Titles, responsibilities, edition, publication, series, notes and sources of the file. */
  readonly file: readonly HeaderField[];
  readonly rights: readonly HeaderField[];
  /** Languages, classification, participants and all else of the profile. */
  readonly profile: readonly HeaderField[];
  readonly encoding: readonly HeaderField[];
  readonly revisions: readonly HeaderField[];
  /** What has no place of its own. */
  readonly others: readonly HeaderField[];
}

/** Cuts a header into its parts. What stands where no rule looks for it is among the others. */
export function partsOf({fields}: TeiHeader): HeaderParts {
  const top = (name: string) => fields.filter(({element}) => element === name);
  const [files, profiles] = [top('fileDesc'), top('profileDesc')];
  const manuscripts = fieldsWithin(fieldsAt(files, 'fileDesc', 'sourceDesc'), 'msDesc');
  const rights = fieldsAt(files, 'fileDesc', 'publicationStmt', 'availability');
  const correspondence = fieldsAt(profiles, 'profileDesc', 'correspDesc');
  const abstracts = fieldsAt(profiles, 'profileDesc', 'abstract');
  const shown = new Set([...manuscripts, ...rights, ...correspondence, ...abstracts]);
  const left = (one: readonly HeaderField[]) => withoutFields(one, shown);
  const named = new Set(['fileDesc', 'profileDesc', 'encodingDesc', 'revisionDesc']);
  return {
    manuscripts,
    correspondence,
    abstracts,
    file: left(files),
    rights,
    profile: left(profiles),
    encoding: top('encodingDesc'),
    revisions: top('revisionDesc'),
    others: fields.filter(({element}) => !named.has(element)),
  };
}
