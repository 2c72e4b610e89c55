import type {AnnotatedPassage, Annotation} from '../../core/annotations/annotation.js';
import {sameJson} from '../../core/annotations/exchange/same-json.js';
import type {JsonObject} from '../../core/annotations/json.js';
import {placeAnnotations} from '../../core/annotations/place-annotations.js';
import {readAnnotation, type WrittenAnnotation} from '../../core/annotations/read-annotations.js';
import {writeJson} from '../../core/natives/write-json.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {OwnSources} from './own-sources.js';

/**
 * Places annotations in the texts they are about. What stands in the collection already with the
 * same words is placed there, so that no text is read for it.
 */
export async function placeOwn(
  annotations: readonly JsonObject[],
  known: ReadonlyMap<string, Annotation>,
  sources: OwnSources,
): Promise<Annotation[]> {
  const placed: Annotation[] = [];
  const fresh: WrittenAnnotation[] = [];
  for (const json of annotations) {
    const written = readAnnotation(json);
    if (typeof written === 'string') continue;
    const before = known.get(written.id);
    if (before && sameJson(asJson(written), asJson(unplaced(before)))) placed.push(before);
    else fresh.push(written);
  }
  const texts = await readTexts(fresh, sources);
  return [...placed, ...placeAnnotations(fresh, (source) => texts.get(source.split('#')[0] ?? ''))];
}

/** The texts that annotations are about, by IRI; one that cannot be read is left out. */
async function readTexts(
  annotations: readonly WrittenAnnotation[],
  sources: OwnSources,
): Promise<ReadonlyMap<string, TeiDocument>> {
  const named = annotations.flatMap(({targets, linked}) =>
    [...targets, ...linked].map(({source}) => source.split('#')[0] ?? ''),
  );
  const texts = new Map<string, TeiDocument>();
  for (const source of new Set(named)) {
    const id = sources.documentOf(source);
    const text = id && (await sources.read(id).catch(() => undefined));
    if (text) texts.set(source, text);
  }
  return texts;
}

function unplaced(annotation: Annotation): WrittenAnnotation {
  const written = ({source, selectors}: AnnotatedPassage) => ({source, selectors});
  return {
    ...annotation,
    targets: annotation.targets.map(written),
    linked: annotation.linked.map(written),
  };
}

/** As it is after a way through a file: members without a value are gone. */
function asJson(value: unknown): unknown {
  return JSON.parse(writeJson(value));
}
