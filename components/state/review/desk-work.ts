import {asList, asObject, type JsonObject} from '../../core/annotations/json.js';
import {placeAnnotations} from '../../core/annotations/place-annotations.js';
import {
  type AnnotationProblem,
  readAnnotation,
  readAnnotationFile,
  type StoredAnnotation,
  sayAnnotationProblem,
} from '../../core/annotations/read-annotations.js';
import {PassageSelector} from '../../core/annotations/select-passage.js';
import type {EntityKind} from '../../core/entities/entity.js';
import {EntityIndex} from '../../core/entities/entity-index.js';
import {readRegisters} from '../../core/entities/register.js';
import {EntityDirectory, type FoundEntity} from '../../core/review/entity-directory.js';
import type {ReviewEvidence, SameWords} from '../../core/review/evidence.js';
import type {PassagesInCommon} from '../../core/review/passages-in-common.js';
import {ReviewDesk} from '../../core/review/review-desk.js';
import type {ReviewRow} from '../../core/review/review-row.js';
import type {Span, TeiDocument} from '../../core/tei/tei-document.js';
import {sayProblem, type XmlProblem} from '../../core/xml/xml-problem.js';
import {loadDocument} from '../load-document.js';
import {previewTei} from './preview-tei.js';

/** What is to be reviewed, by address. */
export interface DeskOrder {
  /** Address of the TEI text. */
  readonly text: string;
  /** Absolute IRI that annotations call it by. */
  readonly source: string;
  /** Addresses of annotation files. */
  readonly annotations: readonly string[];
  /** Annotations made while reading; one of the same id in a file is an older state of it. */
  readonly own?: readonly JsonObject[];
  /** Address of the local server's list of them, which may be long. */
  readonly served?: string;
  /** Addresses of authority files. */
  readonly authority: readonly string[];
}

/** A desk that has been laid. */
export interface LaidDesk {
  readonly title: string;
  /** How many items there are; `rows` gives them. */
  readonly count: number;
  readonly disputed: readonly string[];
  /** IRI of the first authority file, for new records; empty where there is none. */
  readonly register: string;
  /** Sentences about what could not be read; the rest is on the desk. */
  readonly problems: readonly string[];
}

/** The work behind a review that takes long: reading, placing, looking around. Runs in a worker. */
export class DeskWork {
  #document: TeiDocument | undefined;
  #desk: ReviewDesk | undefined;
  #directory = new EntityDirectory([], '');
  #selector: PassageSelector | undefined;

  /** Reads everything and places the annotations; the desk then answers questions. */
  async lay(order: DeskOrder): Promise<LaidDesk> {
    const base = order.source.replace(/[^/]*$/, '');
    const problems: string[] = [];
    const report = (problem: XmlProblem | AnnotationProblem): void => {
      problems.push('severity' in problem ? sayProblem(problem) : sayAnnotationProblem(problem));
    };
    const [text, files, served, registers] = await Promise.all([
      loadDocument(order.text, {file: fileOf(order.source)}),
      Promise.all(order.annotations.map((address) => fetchAnnotations(address))),
      fetchAnnotations(order.served, readServed),
      Promise.all(order.authority.map((address) => loadDocument(address, {file: fileOf(address)}))),
    ]);
    for (const read of [text, ...registers]) if (!read.ok) report(read.problem);
    for (const file of [...files, served]) file.problems.forEach(report);
    const records = registers.flatMap((read) => (read.ok ? [read.document] : []));
    const document = text.ok ? text.document : undefined;
    const sources = document ? [document, ...records] : records;
    this.#directory = new EntityDirectory(new EntityIndex(readRegisters(sources)).entities, base);
    const [authority] = order.authority;
    const register =
      authority === undefined ? '' : `${base}${encodeURIComponent(fileOf(authority))}`;
    if (!document) return {title: '', count: 0, disputed: [], register, problems};
    this.#document = document;
    this.#selector = new PassageSelector(document, order.source);
    const own = [...served.items, ...(order.own ?? []).flatMap(storedOf)];
    const newer = new Set(own.map(({annotation}) => annotation.id));
    const filed = files.flatMap(({items}) => items);
    const stored = [...filed.filter(({annotation}) => !newer.has(annotation.id)), ...own];
    const placed = placeAnnotations(
      stored.map(({annotation}) => annotation),
      (source) => this.#find(source, order.source),
    );
    const annotations = stored.flatMap(({json}, at) => {
      const annotation = placed[at];
      return annotation ? [{json, annotation}] : [];
    });
    this.#desk = new ReviewDesk({
      document,
      annotations,
      directory: this.#directory,
      preview: previewTei(document),
    });
    return {
      title: document.header.title,
      count: this.#desk.rows.length,
      disputed: [...this.#desk.disputed],
      register,
      problems,
    };
  }

  /** A part of the items, so that no message is too long to be read between two frames. */
  rows(from: number, to: number): readonly ReviewRow[] {
    return this.#desk?.rows.slice(from, to) ?? [];
  }

  evidence(id: string): ReviewEvidence | undefined {
    return this.#desk?.evidence(id);
  }

  /** Where words stand in the text, for attaching an annotation by hand. */
  find(words: string): SameWords[] {
    return this.#desk?.find(words) ?? [];
  }

  /** The selectors of a passage, for a changed or a new annotation. */
  select(span: Span): JsonObject | undefined {
    return this.#selector?.select(span);
  }

  /** Entities of the authority files by the beginning of a name. */
  search(query: string, kind?: EntityKind): (FoundEntity & {readonly iri: string})[] {
    return this.#directory
      .search(query, kind)
      .map((found) => ({...found, iri: this.#directory.iriOf(found.entity)}));
  }

  ratings(): ReturnType<PassagesInCommon['ratings']> {
    return this.#desk?.ratings() ?? {annotators: [], ratings: []};
  }

  #find(source: string, own: string): TeiDocument | undefined {
    return source.split('#')[0] === own ? this.#document : undefined;
  }
}

interface FetchedAnnotations {
  readonly items: readonly StoredAnnotation[];
  readonly problems: readonly AnnotationProblem[];
}

async function fetchAnnotations(
  address: string | undefined,
  read: (text: string, address: string) => FetchedAnnotations = readAnnotationFile,
): Promise<FetchedAnnotations> {
  if (address === undefined) return {items: [], problems: []};
  const fail = (message: string): FetchedAnnotations => ({
    items: [],
    problems: [{file: address, message}],
  });
  try {
    const response = await fetch(address);
    if (response.status === 404) return fail('there is no such annotation file');
    if (!response.ok) return fail(`the server answered ${response.status}`);
    return read(await response.text(), address);
  } catch {
    return fail('the file could not be fetched: no connection, or the other site forbids it');
  }
}

/** The answer of the local server: each annotation beside its version. */
function readServed(text: string): FetchedAnnotations {
  const listed = asList(asObject(JSON.parse(text))?.annotations);
  const items = listed.flatMap((each) => {
    const json = asObject(asObject(each)?.annotation);
    return json ? storedOf(json) : [];
  });
  return {items, problems: []};
}

function storedOf(json: JsonObject): StoredAnnotation[] {
  const annotation = readAnnotation(json);
  return typeof annotation === 'string' ? [] : [{json, annotation}];
}

function fileOf(address: string): string {
  return address.split(/[?#]/)[0]?.split('/').at(-1) ?? address;
}
