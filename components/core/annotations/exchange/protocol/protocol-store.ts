import {writeJson} from '../../../natives/write-json.js';
import {checkAnnotation} from '../../check-annotation.js';
import {asList, asObject} from '../../json.js';
import {annotationContext} from '../../write-annotations.js';
import {
  type AnnotationStore,
  type KeptAnnotation,
  type ListOutcome,
  type PutOutcome,
  type RemoveOutcome,
  type StoreFailure,
  storeFailure,
} from '../annotation-store.js';
import type {WebAnnotation} from '../exchange-problem.js';
import {sameJson} from '../same-json.js';
import {askServer} from './ask-server.js';
import {annotationMediaType, failureOf} from './judge-answer.js';
import {listContainer} from './list-container.js';
import {addressToFollow, type ProtocolOptions} from './protocol-options.js';
import {keptIn, readKept} from './read-kept.js';

/**
 * Annotations kept on a server of the W3C Web Annotation Protocol (Recommendation of 23 February
 * 2017). Nothing is thrown for what the server or the network does; each failure is a value.
 *
 * @example
 * const store = new ProtocolStore({container: 'https://notes.example.org/altay/', fetch});
 * const listed = await store.list('https://example.org/texts/altay/osman-batur.xml');
 */
export class ProtocolStore implements AnnotationStore {
  readonly #options: ProtocolOptions;

  constructor(options: ProtocolOptions) {
    this.#options = options;
  }

  async list(source?: string): Promise<ListOutcome> {
    const listed = await listContainer(this.#options);
    if (!listed.ok || source === undefined) return listed;
    const annotations = listed.annotations.filter(({annotation}) => isOn(annotation, source));
    return {...listed, annotations};
  }

  /** One annotation by its address, with its version. */
  async read(address: string): Promise<PutOutcome> {
    return readKept(address, this.#options);
  }

  async put(annotation: WebAnnotation, replaces?: KeptAnnotation): Promise<PutOutcome> {
    const [fault] = checkAnnotation(annotation);
    if (fault !== undefined) {
      return storeFailure('refused', `The annotation breaks the model of W3C: ${fault}.`);
    }
    return replaces ? this.#replace(annotation, replaces) : this.#create(annotation);
  }

  async remove(kept: KeptAnnotation): Promise<RemoveOutcome> {
    const version = await this.#versionOf(kept);
    if (!version.ok) return version;
    const question = {method: 'DELETE', headers: version.headers} as const;
    const answer = await askServer(kept.address, question, this.#options);
    if (!answer.ok) return answer;
    const failure = failureOf(answer);
    return failure ? this.#withCurrent(failure, kept.address) : {ok: true};
  }

  async #create(annotation: WebAnnotation): Promise<PutOutcome> {
    const {container} = this.#options;
    const slug = /(?<![\w-])[\w-]+$/.exec(annotation.id)?.[0];
    const headers = {...jsonHeaders, ...(slug ? {Slug: slug} : {})};
    const question = {method: 'POST', headers, body: bodyOf(annotation)} as const;
    const answer = await askServer(container, question, this.#options);
    if (!answer.ok) return answer;
    const failure = failureOf(answer);
    if (failure) return failure;
    const location = answer.headers.get('location');
    const address = location && addressToFollow(location, answer.address, this.#options);
    if (!address) {
      const message = `${container}: the annotation was sent, but the server does not say where on its own origin it keeps it.`;
      return storeFailure('unreadable', message);
    }
    const echoed = keptIn({...answer, address});
    return echoed.ok ? echoed : this.read(address);
  }

  async #replace(annotation: WebAnnotation, replaces: KeptAnnotation): Promise<PutOutcome> {
    const version = await this.#versionOf(replaces);
    if (!version.ok) return version;
    const {address} = replaces;
    // The server has given it its id, which stays (protocol 5.3).
    const body = bodyOf({...annotation, id: replaces.annotation.id});
    const headers = {...jsonHeaders, ...version.headers};
    const answer = await askServer(address, {method: 'PUT', headers, body}, this.#options);
    if (!answer.ok) return answer;
    const failure = failureOf(answer);
    if (failure) return this.#withCurrent(failure, address);
    const echoed = keptIn({...answer, address});
    return echoed.ok ? echoed : this.read(address);
  }

  /**
   * The header that keeps a change from overwriting another's. A list gives no versions: then what
   * the server has now must be what was listed.
   */
  async #versionOf({
    address,
    annotation,
    version,
  }: KeptAnnotation): Promise<
    {readonly ok: true; readonly headers: Readonly<Record<string, string>>} | StoreFailure
  > {
    if (version !== undefined) return {ok: true, headers: {'If-Match': version}};
    const current = await readKept(address, this.#options);
    if (!current.ok) return current;
    const {kept} = current;
    if (!sameJson(withoutContext(kept.annotation), withoutContext(annotation))) {
      const message = `${address}: changed on the server since you read it.`;
      return storeFailure('stale', message, kept);
    }
    return {ok: true, headers: kept.version === undefined ? {} : {'If-Match': kept.version}};
  }

  async #withCurrent(failure: StoreFailure, address: string): Promise<StoreFailure> {
    if (failure.reason !== 'stale') return failure;
    const current = await this.read(address);
    return current.ok ? {...failure, current: current.kept} : failure;
  }
}

const jsonHeaders = {Accept: annotationMediaType, 'Content-Type': annotationMediaType};

function bodyOf(annotation: WebAnnotation): string {
  return writeJson({'@context': annotationContext, ...annotation});
}

function withoutContext({'@context': _, ...annotation}: WebAnnotation): object {
  return annotation;
}

/** Whether one of its targets is the text or a part of it. */
function isOn({target}: WebAnnotation, source: string): boolean {
  return asList(target).some((each) => {
    const place = asObject(each);
    const written = place ? (asObject(place.source)?.id ?? place.source ?? place.id) : each;
    return written === source || String(written).startsWith(`${source}#`);
  });
}
