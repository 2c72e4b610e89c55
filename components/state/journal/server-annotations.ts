import {asList, asObject, asText, type JsonObject} from '../../core/annotations/json.js';
import {encodeNames} from '../../core/tei/file-paths.js';
import {Listeners} from './listeners.js';
import type {OwnAnnotation, OwnAnnotations, OwnChange, OwnResult} from './own-annotations.js';
import type {LineAnswer, ServerLine} from './server-line.js';

/** Own annotations in the file of a text behind the local server, beside those of others. */
export class ServerAnnotations implements OwnAnnotations {
  readonly place = 'server';
  readonly annotator?: string;
  readonly #line: ServerLine;
  readonly #path: string;
  readonly #listeners = new Listeners<readonly OwnChange[]>();

  /** @param path of the text, without ending */
  constructor(line: ServerLine, path: string) {
    this.#line = line;
    this.#path = path;
    if (line.reviewer) this.annotator = line.reviewer;
  }

  get address(): string {
    return this.#line.addressOf(this.#address());
  }

  async list(): Promise<readonly OwnAnnotation[]> {
    const {status, json} = await this.#line.send(this.#address());
    if (status !== 200) throw new Error(asText(json.problem) ?? `${status}`);
    this.#line.events.readUpTo(asText(json.lastEvent));
    return asList(json.annotations).flatMap((each) => readOwn(each) ?? []);
  }

  async put(annotation: JsonObject, replaces?: string): Promise<OwnResult> {
    const id = asText(annotation.id) ?? '';
    const headers = replaces === undefined ? {} : {'If-Match': `"${replaces}"`};
    const request = {method: 'PUT', body: annotation, headers} as const;
    return this.#result(id, await this.#line.send(this.#address(id), request), annotation);
  }

  async remove(id: string, version: string): Promise<OwnResult> {
    const request = {method: 'DELETE', headers: {'If-Match': `"${version}"`}} as const;
    return this.#result(id, await this.#line.send(this.#address(id), request));
  }

  subscribe(listener: (changes: readonly OwnChange[]) => void, signal: AbortSignal): void {
    this.#listeners.add(listener, signal);
    this.#line.events.subscribe((event) => {
      if (event.kind === 'reload') {
        this.list().then(
          (all) => signal.aborted || listener(all.map((kept) => ({id: idOf(kept), kept}))),
          () => undefined,
        );
      } else if (event.kind === 'annotation' && event.path === this.#path) {
        const kept = readOwn(event.told);
        listener([{id: asText(event.told.id) ?? '', ...(kept ? {kept} : {})}]);
      }
    }, signal);
  }

  #address(id?: string): string {
    return `annotations/${encodeNames(this.#path)}${id === undefined ? '' : `?id=${encodeURIComponent(id)}`}`;
  }

  #result(id: string, {status, json}: LineAnswer, annotation?: JsonObject): OwnResult {
    if (status === 200 || status === 201) {
      const version = asText(json.version);
      const kept = annotation && version !== undefined ? {annotation, version} : undefined;
      this.#listeners.tell([{id, ...(kept ? {kept} : {})}]);
      return {
        ok: true,
        decisions: Number(json.decisions) || 0,
        ...(version === undefined ? {} : {version}),
      };
    }
    const current = readOwn(json.current);
    if (json.reason === 'changed' && current) return {ok: false, reason: 'changed', current};
    if (json.reason === 'gone') return {ok: false, reason: 'gone'};
    const faults = asList(json.faults ?? json.problem).map(String);
    return {ok: false, reason: 'refused', faults: faults.length > 0 ? faults : [`${status}`]};
  }
}

function readOwn(value: unknown): OwnAnnotation | undefined {
  const object = asObject(value);
  const [annotation, version] = [asObject(object?.annotation), asText(object?.version)];
  return annotation && version !== undefined ? {annotation, version} : undefined;
}

function idOf({annotation}: OwnAnnotation): string {
  return asText(annotation.id) ?? '';
}
