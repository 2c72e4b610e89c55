import type {DocumentRecord} from '../../../core/collection/collection.js';
import type {ParallelOrder, SourceFile, TextOrder} from '../../../state/parallel/parallel-order.js';
import type {ReaderStore} from '../../../state/reader-store.js';
import {addressList} from '../../address-list.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';

/** What parallel reading needs of the reader. */
export interface ParallelReader extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly store: ReaderStore;
  readonly authority: string;
  addressOf(file: string): string;
  textOf(documentId: string): LecternText | undefined;
  requestUpdate(): void;
}

/** Two texts to be aligned; one that holds both versions stands for itself twice. */
export interface AskedPair {
  readonly order: ParallelOrder;
  readonly texts: readonly [LecternText, LecternText];
}

/**
 * Every pane with every other; a pane that stands alone with what its own file holds.
 *
 * @param versions which two versions of one file; none for those that suit best
 */
export function pairsOfPanes(reader: ParallelReader, versions: readonly number[]): AskedPair[] {
  const {panes, index} = reader.store.state;
  const shown = panes.flatMap((id) => {
    const text = reader.textOf(id);
    const record = index?.document(id) ?? text?.document;
    const order = record && orderOf(record, reader);
    return text && order ? [{text, order}] : [];
  });
  const authority = authorityOf(reader);
  const [only, second] = shown;
  if (only && !second) {
    const chosen = versions.length > 0 ? {versions} : {};
    return [{order: {a: only.order, ...chosen, authority}, texts: [only.text, only.text]}];
  }
  return shown.flatMap((a, at) =>
    shown.slice(at + 1).map(
      (b): AskedPair => ({
        order: {a: a.order, b: b.order, authority},
        texts: [a.text, b.text],
      }),
    ),
  );
}

function orderOf(
  {file, characters}: DocumentRecord,
  reader: ParallelReader,
): TextOrder | undefined {
  const source = sourceOf(file, reader);
  return source && {...source, characters};
}

function sourceOf(file: string, reader: ParallelReader): SourceFile | undefined {
  const address = reader.addressOf(file);
  if (!URL.canParse(address, reader.baseURI)) return undefined;
  return {file, address: new URL(address, reader.baseURI).href};
}

/** Of a collection of very many registers so many are looked into. */
const mostRegisters = 20;

/** The files in which the names of the collection have their records. */
function authorityOf(reader: ParallelReader): SourceFile[] {
  const {index, panes} = reader.store.state;
  const own = new Set(panes.map((id) => index?.document(id)?.file));
  const files = new Set([
    ...addressList(reader.authority),
    ...(index?.collection.entities ?? []).flatMap(({record}) => record?.file ?? []),
  ]);
  return [...files]
    .filter((file) => !own.has(file))
    .slice(0, mostRegisters)
    .flatMap((file) => sourceOf(file, reader) ?? []);
}
