import {createHash} from 'node:crypto';
import {basename} from 'node:path';
import {checkConservation, type Tally} from './check-conservation.js';
import {sayForbidden} from './forbidden-characters.js';
import {formatOf, importableEndings} from './formats.js';
import {guessLanguage} from './guess-language.js';
import type {ImportedDocument} from './imported-document.js';
import {chooseProfile, profileNamed} from './profiles/profiles.js';
import {runsOfBlocks} from './runs.js';
import {writeTei} from './write-tei.js';

export interface ImportOptions {
  /** One of `profileNames`; without one the document's own signs decide. */
  readonly profile?: string | undefined;
  /** For bytes that are not UTF-8 and bear no mark. */
  readonly encoding?: string | undefined;
  /** The language of the text, BCP 47. */
  readonly language?: string | undefined;
  /** Of Lectern, for the header. */
  readonly version: string;
  /** The day of the import, `2026-11-26`. */
  readonly day: string;
}

export interface Imported {
  readonly ok: true;
  readonly tei: string;
  readonly format: string;
  readonly profile: string;
  /** A profile that is likely but was not asked for. */
  readonly suggestedProfile?: string;
  readonly tally: Tally;
  /** Sentences for whoever imports. */
  readonly warnings: readonly string[];
}

export type ImportResult = Imported | {readonly ok: false; readonly message: string};

/**
 * Turns a file into TEI P5. Never throws on bad input: what cannot be read comes back as a sentence.
 * Whether every character arrived is said in the tally; it is for the caller not to keep a document
 * with a loss.
 *
 * @param path decides the format by its ending; nothing is read from it
 */
export async function importDocument(
  bytes: Uint8Array,
  path: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const format = formatOf(path);
  if (!format) {
    return {
      ok: false,
      message: `The ending of the file tells no format that can be imported; expected one of ${importableEndings()}.`,
    };
  }
  const read = await format.read(bytes, options.encoding);
  if (!read.ok) return read;
  const chosen = options.profile
    ? {profile: profileNamed(options.profile)}
    : chooseProfile(read.document);
  if (!chosen.profile) return {ok: false, message: `There is no profile “${options.profile}”.`};
  const shaped = chosen.profile.apply(read.document);
  const forbidden = sayForbidden(shaped.sourceText);
  const {language, warning} = languageOf(shaped, options.language);
  const document: ImportedDocument = {
    ...shaped,
    facts: {...shaped.facts, ...(language !== undefined && {language})},
    remarks: forbidden === undefined ? shaped.remarks : [...shaped.remarks, forbidden],
  };
  const tei = writeTei(document, {
    fileName: basename(path),
    format: format.name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(read.encoding !== undefined && {encoding: read.encoding}),
    profile: chosen.profile.name,
    version: options.version,
    day: options.day,
  });
  return {
    ok: true,
    tei,
    format: format.name,
    profile: chosen.profile.name,
    ...('suggested' in chosen && chosen.suggested && {suggestedProfile: chosen.suggested}),
    tally: checkConservation(document, tei),
    warnings: [...document.warnings, ...(forbidden ? [forbidden] : []), ...warning],
  };
}

function languageOf(
  {facts, blocks}: ImportedDocument,
  asked: string | undefined,
): {language?: string; warning: readonly string[]} {
  const stated = asked ?? facts.language;
  if (stated !== undefined) return {language: stated, warning: []};
  const words = [...runsOfBlocks(blocks)].map(({text}) => text).join(' ');
  const language = guessLanguage(words);
  if (language === undefined) {
    return {
      warning: ['The language of the text could not be told; say it with --lang, as in --lang en.'],
    };
  }
  return {
    language,
    warning: [`The language of the text was taken to be “${language}”; say --lang if it is not.`],
  };
}
