import {readFile} from 'node:fs/promises';
import {checkAnnotation} from '../../core/annotations/check-annotation.js';
import type {VersionNow} from '../../core/annotations/decision-ledger.js';
import {findItems, type ItemsInText} from '../../core/annotations/items-in-text.js';
import {asObject, asText, type JsonObject} from '../../core/annotations/json.js';
import {
  type AnnotationProblem,
  readAnnotationFile,
} from '../../core/annotations/read-annotations.js';
import {addItem, removeItem, replaceItem} from '../../core/annotations/splice-items.js';
import {versionOf} from '../../core/annotations/version-of.js';
import {writeAnnotationPage} from '../../core/annotations/write-annotations.js';
import {type FileState, isMissing, replaceDurably, sameState, stateOf} from './durable-write.js';

/** An annotation of a file, with what `If-Match` has to name to change it. */
export interface VersionedAnnotation {
  readonly annotation: JsonObject;
  readonly version: string;
}

export type Written =
  | {readonly ok: true; readonly was: 'added' | 'replaced' | 'removed'; readonly version?: string}
  /** The annotation is not the version that was to be changed, or is there and none was named. */
  | {readonly ok: false; readonly reason: 'changed'; readonly current: VersionedAnnotation}
  | {readonly ok: false; readonly reason: 'gone'}
  | {readonly ok: false; readonly reason: 'invalid' | 'unreadable'; readonly faults: string[]};

interface Opened {
  readonly state: FileState | undefined;
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  readonly list: ItemsInText | undefined;
  /** As many as `list.items`, where there is a list; undefined for what is no annotation with an id. */
  readonly annotations: readonly (VersionedAnnotation | undefined)[];
  readonly problems: readonly AnnotationProblem[];
}

/** `annotations/<path>.jsonld`, changed one annotation at a time; every other byte stays. */
export class AnnotationFile {
  readonly #path: string;
  readonly #name: string;
  #opened: Opened | undefined;

  /** @param name how problems call the file */
  constructor(path: string, name: string) {
    this.#path = path;
    this.#name = name;
  }

  async read(): Promise<{
    readonly annotations: readonly VersionedAnnotation[];
    readonly problems: readonly AnnotationProblem[];
  }> {
    const {annotations, problems} = await this.#open();
    return {annotations: annotations.filter((each) => each !== undefined), problems};
  }

  /** Looks up versions as the file has them now. A file that cannot be read has nothing to say. */
  async versions(): Promise<(id: string) => VersionNow> {
    const {list, annotations} = await this.#open();
    if (!list) return () => undefined;
    const versions = new Map(
      annotations.flatMap((each) => (each ? [[idOf(each.annotation), each.version]] : [])),
    );
    return (id) => versions.get(id) ?? 'gone';
  }

  /**
   * Adds an annotation, or replaces the one with its id.
   *
   * @param ifMatch the version that is to be replaced; undefined to add
   */
  async put(annotation: JsonObject, ifMatch: string | undefined): Promise<Written> {
    const faults = checkAnnotation(annotation);
    if (faults.length > 0) return {ok: false, reason: 'invalid', faults};
    const version = versionOf(annotation);
    const opened = await this.#open();
    const {text, list} = opened;
    if (text === undefined) {
      if (ifMatch !== undefined) return {ok: false, reason: 'gone'};
      const page = writeAnnotationPage([annotation]);
      if (!page.ok) return {ok: false, reason: 'invalid', faults: [...page.faults]};
      await this.#write(page.json);
      return {ok: true, was: 'added', version};
    }
    if (!list) return this.#unreadable(opened);
    const found = find(opened, idOf(annotation));
    if (!found) {
      if (ifMatch !== undefined) return {ok: false, reason: 'gone'};
      await this.#write(addItem(text, list, annotation));
      return {ok: true, was: 'added', version};
    }
    if (found.current.version === version) return {ok: true, was: 'replaced', version};
    if (found.current.version !== ifMatch) {
      return {ok: false, reason: 'changed', current: found.current};
    }
    await this.#write(replaceItem(text, found.span, annotation));
    return {ok: true, was: 'replaced', version};
  }

  /** Takes an annotation out of the file. */
  async remove(id: string, ifMatch: string): Promise<Written> {
    const opened = await this.#open();
    const {text, list} = opened;
    if (text === undefined) return {ok: false, reason: 'gone'};
    if (!list) return this.#unreadable(opened);
    const found = find(opened, id);
    if (!found) return {ok: false, reason: 'gone'};
    if (found.current.version !== ifMatch) {
      return {ok: false, reason: 'changed', current: found.current};
    }
    await this.#write(removeItem(text, list, found.at));
    return {ok: true, was: 'removed'};
  }

  /** Whether the file is as this program wrote it last. */
  async isOwnWrite(): Promise<boolean> {
    const state = await stateOf(this.#path);
    return state !== undefined && sameState(this.#written, state);
  }

  #written: FileState | undefined;

  async #write(text: string): Promise<void> {
    this.#opened = undefined;
    this.#written = await replaceDurably(this.#path, text);
  }

  async #open(): Promise<Opened> {
    const state = await stateOf(this.#path);
    if (!this.#opened || !sameState(this.#opened.state, state)) {
      this.#opened = {state, ...readItems(await textOf(this.#path), this.#name)};
    }
    return this.#opened;
  }

  #unreadable({problems}: Opened): Written {
    const faults = problems.map(({message}) => `${this.#name}: ${message}`);
    return {ok: false, reason: 'unreadable', faults};
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof TypeError) return '';
    throw error;
  }
}

function readItems(text: string | undefined, file: string): Omit<Opened, 'state'> {
  const none = {text, list: undefined, annotations: []};
  if (text === undefined) return {...none, problems: []};
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // It can be shown as far as it goes; what a change would do to the rest nobody can tell.
    const {items, problems} = readAnnotationFile(text, file);
    const annotations = items.map(({json}) => ({annotation: json, version: versionOf(json)}));
    const message = 'this is not JSON in UTF-8; it is changed by nobody until that is mended';
    return {...none, annotations, problems: [...(text === '' ? [] : problems), {file, message}]};
  }
  const list = findItems(text);
  if (!list) {
    const message = 'this is no AnnotationPage with a list of items; it is left as it is';
    return {...none, problems: [{file, message}]};
  }
  const problems: AnnotationProblem[] = [];
  const annotations = list.items.map(({start, end}, at) => {
    const annotation = asObject(JSON.parse(text.slice(start, end)));
    if (annotation && idOf(annotation) !== '') return {annotation, version: versionOf(annotation)};
    problems.push({file, message: `annotation ${at + 1}: it has no id`});
    return undefined;
  });
  return {text, list, annotations, problems};
}

function find({list, annotations}: Opened, id: string) {
  const at = annotations.findIndex((each) => each !== undefined && idOf(each.annotation) === id);
  const [current, span] = [annotations[at], list?.items[at]];
  return current && span ? {at, current, span} : undefined;
}

function idOf(annotation: JsonObject): string {
  return asText(annotation.id) ?? asText(annotation['@id']) ?? '';
}
