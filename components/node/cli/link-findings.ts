import {correspondenceAttributes, isExample, teiName} from '../../core/tei/elements.js';
import {readPointers, readPrefixes} from '../../core/tei/pointers.js';
import type {Pointer, TeiDocument} from '../../core/tei/tei-document.js';
import {withBase} from '../../core/tei/xml-base.js';
import {SourcePlaces} from '../../core/xml/source-places.js';
import {attributeOf, elementsWithin, type XmlElement} from '../../core/xml/xml-tree.js';
import type {DeadEnds} from './dead-ends.js';
import type {RegisterShelf} from './registers.js';
import type {ReportedProblem} from './report.js';

/** A pointer out of running text, with the element and attribute that hold it. */
interface WrittenPointer {
  readonly element: XmlElement;
  readonly attribute: string;
  readonly pointer: Pointer;
}

/** A warning for each link, correspondence and speaker of the texts that leads nowhere. */
export async function linkProblems(
  document: TeiDocument,
  deadEnds: DeadEnds,
  shelf: RegisterShelf,
): Promise<ReportedProblem[]> {
  const dead = new Map<string, {first: WrittenPointer; why: string; times: number}>();
  const alive = new Set<string>();
  for (const written of pointersOf(document)) {
    const {raw} = written.pointer;
    const known = dead.get(raw);
    if (known) known.times++;
    if (known || alive.has(raw)) continue;
    const why = await whyDead(written.pointer, document, deadEnds, shelf);
    if (why === undefined) alive.add(raw);
    else dead.set(raw, {first: written, why, times: 1});
  }
  const places = new SourcePlaces(document.tree.source);
  return [...dead].map(([raw, {first, why, times}]) => {
    const often = times > 1 ? `, ${times} times in this file` : '';
    const message = `“${raw}” in @${first.attribute} leads nowhere (${why})${often}.`;
    return {severity: 'warning', ...places.placeOf(first.element.start), message};
  });
}

function* pointersOf(document: TeiDocument): Generator<WrittenPointer> {
  const context = {prefixes: readPrefixes(document.tree.root)};
  for (const text of document.texts) {
    for (const element of elementsWithin(text)) {
      if (isExample(element)) continue;
      for (const attribute of attributesOf(teiName(element))) {
        const value = attributeOf(element, attribute);
        if (value === undefined) continue;
        for (const pointer of withBase(readPointers(value, 'ref', context), element)) {
          yield {element, attribute, pointer};
        }
      }
    }
  }
}

const everywhere = [...correspondenceAttributes, 'next', 'prev', 'spanTo', 'who'];
const withTarget = ['target', ...everywhere];

/** `@target` of a `ref`, `ptr` or `note` is a link; elsewhere it says what an element is about. */
function attributesOf(name: string): readonly string[] {
  if (name === 'ref' || name === 'ptr' || name === 'note') return withTarget;
  return name === '' ? [] : everywhere;
}

/** Why a link leads nowhere, or undefined where it leads somewhere, or out of what can be seen. */
async function whyDead(
  pointer: Pointer,
  document: TeiDocument,
  deadEnds: DeadEnds,
  shelf: RegisterShelf,
): Promise<string | undefined> {
  if (pointer.kind === 'uri') return deadEnds.why(pointer) || undefined;
  if (pointer.kind !== 'document') return deadEnds.why(pointer);
  const {file, fragment} = pointer;
  if (file !== '') {
    // P4 writes the bare id, and so do slips of hand: `target="n12"`.
    if (fragment === undefined && deadEnds.element(file)) return undefined;
    return shelf.whyDead(file, fragment, document);
  }
  return deadEnds.finds(fragment ?? '') ? undefined : deadEnds.why(pointer);
}
