import {basename, extname, resolve} from 'node:path';
import type {Failure} from '../../core/collection/collection.js';
import {type CslEngine, loadCslEngine, missingEngine} from './csl-engine.js';
import type {CslSetting, CslStyle} from './csl-style.js';
import {type CslFileResult, readCsl, readCslFile} from './read-csl-file.js';
import {russianWords} from './russian-words.js';
import {ownPrefix, processorFor} from './style-processor.js';

/** The styles that can be run, and why the others cannot, a sentence each. */
export interface ReadStyles {
  readonly setting: CslSetting;
  readonly failures: readonly Failure[];
}

/**
 * Reads the styles of the Citation Style Language that a site asks for.
 *
 * @param asked names that citation-js knows (`apa`), or paths of `.csl` files; also paths of CSL's
 *   files of words, `locales-kk-KZ.xml`
 * @param options.folder that paths start from
 * @param options.language of the site, BCP 47
 */
export async function readCslStyles(
  asked: readonly string[],
  {folder, language}: {readonly folder: string; readonly language: string},
): Promise<ReadStyles> {
  const words: Record<string, string> = {'ru-RU': russianWords};
  const styles: CslStyle[] = [];
  const failures: Failure[] = [];
  const setting = {styles, words, language};
  const engine = asked.length > 0 ? await loadCslEngine() : undefined;
  if (!engine) {
    const failure = {...start, file: asked.join(', '), message: missingEngine};
    return {setting, failures: asked.length > 0 ? [failure] : []};
  }
  for (const each of asked) {
    const read = await readOne(each, folder, engine);
    const id = basename(each, extname(each)).toLowerCase();
    if (!read.ok) failures.push(read.failure);
    else if (read.file.kind === 'words') words[read.file.tag] = read.file.xml;
    else if (!styles.some((style) => style.id === id)) styles.push({...read.file, id, asked: each});
    else {
      const message = `another style is called “${id}” already: give the file another name`;
      failures.push({...start, file: each, message});
    }
  }
  // Once all words are there, for they may stand behind the style that needs them.
  const sound = styles.filter((style) => {
    const fault = faultOf(engine, setting, style);
    if (fault) failures.push({...start, file: style.asked, message: fault});
    return !fault;
  });
  return {setting: {...setting, styles: sound}, failures};
}

/** What concerns a file as a whole. */
const start = {line: 1, column: 1};

const isPath = (asked: string): boolean => /[/\\]|\.(?:csl|xml)$/i.test(asked);

async function readOne(asked: string, folder: string, {styles}: CslEngine): Promise<CslFileResult> {
  if (isPath(asked)) return readCslFile(resolve(folder, asked), asked);
  if (Object.hasOwn(styles.data, asked)) return readCsl(styles.get(asked), asked);
  const names = Object.keys(styles.data).filter((name) => !name.startsWith(ownPrefix));
  const known = names.join(', ');
  const message = `there is no CSL style of this name; citation-js knows ${known}. For another give the path of its .csl file`;
  return {ok: false, failure: {...start, file: asked, message}};
}

const probe = {id: 'probe', type: 'document', title: 'Probe'};

/** Why a style that is well-formed cannot be run all the same. */
function faultOf(engine: CslEngine, setting: CslSetting, style: CslStyle): string | undefined {
  try {
    const processor = processorFor(engine, setting, style);
    processor.cite(probe);
    return undefined;
  } catch (error) {
    return `the style cannot be run: ${error instanceof Error ? error.message : String(error)}`;
  }
}
