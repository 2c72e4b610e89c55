import type {ParallelAddress} from '../../../state/address/reader-address.js';
import {allKinds} from '../clean-page.js';
import type {Going} from '../going.js';
import type {ParallelOnDemand} from '../parallel/parallel-on-demand.js';
import type {ReaderCollection} from '../reader-collection.js';
import type {ReadingChoices} from '../reading-choices.js';
import type {TraceOnDemand} from '../trace/trace-on-demand.js';
import type {AddressedReader, ReaderView} from './addressed-reader.js';

/** What of a reader sees to what it shows. */
export interface AddressedParts {
  readonly own: () => readonly string[];
  readonly collection: ReaderCollection;
  readonly choices: ReadingChoices;
  readonly going: Going;
  readonly tracing: TraceOnDemand;
  readonly parallel: ParallelOnDemand;
}

/** A reader as an address sees it. */
export function viewOf(reader: AddressedReader, parts: AddressedParts): ReaderView {
  const {collection, choices, going, tracing, parallel} = parts;
  const {store} = reader;
  return {
    get own() {
      return parts.own();
    },
    get isLoaded() {
      return collection.isLoaded;
    },
    isKnown: (id) =>
      store.state.index?.document(id) !== undefined ||
      parts.own().includes(id) ||
      Boolean(reader.textOf(id)?.manifest),
    show: (panes) => going.show(panes),
    get choices() {
      const {quiet, sparse, witnesses} = choices.now;
      return {
        quiet: [...allKinds].filter((kind) => quiet.has(kind)),
        sparse,
        witnesses: [...witnesses],
      };
    },
    set choices({quiet, sparse, witnesses}) {
      choices.choose({quiet: new Set(quiet), sparse, witnesses: new Map(witnesses)});
    },
    get parallel() {
      return parallel.how;
    },
    readInParallel: (how: ParallelAddress | undefined) => parallel.read(how),
    trace: (id) => tracing.follow(id),
    endTrace: () => store.update({traced: undefined}),
  };
}
