import {render} from 'lit';
import type {Alignment} from '../../../core/links/alignment/alignment.js';
import type {VersionRun} from '../../../core/links/alignment/compare-versions.js';
import {msg, str} from '../../../core/words/msg.js';
import type {ParallelAddress} from '../../../state/address/reader-address.js';
import type {HeldVersion} from '../../../state/parallel/parallel-order.js';
import {shareParallel} from '../../../state/parallel/shared-parallel.js';
import {adoptSheets, isStyledRoot} from '../../../styles/adopt-sheets.js';
import {parallelBar} from '../../../styles/parallel-bar.js';
import {parallelLayer} from '../../../styles/parallel-layer.js';
import {dropMarks, markAlone} from './lit-row.js';
import {clearDifferences, paintDifferences} from './paint-differences.js';
import {type AskedPair, type ParallelReader, pairsOfPanes} from './pairs-of-panes.js';
import {PaneSide} from './pane-side.js';
import {type ParallelBar, renderBar} from './render-bar.js';
import {RowPointer} from './row-pointer.js';
import {areBeside, dropRows, layRows} from './row-spaces.js';
import {sayRefusal, saySummary, sayVersion} from './say-parallel.js';
import {type Pair, ScrollTogether} from './scroll-together.js';
import {dropColumns, setInColumns} from './version-columns.js';

/** Texts of a reader that are read in parallel: what is aligned, and what is shown of that. */
export class ParallelView {
  readonly bar: HTMLElement = document.createElement('div');
  readonly #reader: ParallelReader;
  readonly #client: ReturnType<typeof shareParallel> = shareParallel();
  readonly #connection = new AbortController();
  readonly #scroll = new ScrollTogether();
  readonly #sizes = new ResizeObserver(() => this.#refresh());
  readonly #pointer: RowPointer;
  #asked: readonly AskedPair[] = [];
  #pairs: readonly Pair[] = [];
  #key = '';
  #status = '';
  #inRows = false;
  /** Whether both are in view: rows are of no use on a narrow page. */
  #areBeside = false;
  #columns = 0;
  /** Which versions of one file, where somebody chose; and what it holds. */
  #versions: readonly number[] = [];
  #held: readonly HeldVersion[] = [];
  #chosen: readonly [number, number] = [0, 1];
  #differences = false;
  #runs: readonly VersionRun[] | undefined;
  #frame = 0;

  constructor(reader: ParallelReader) {
    this.#reader = reader;
    this.bar.className = 'parallel';
    this.bar.setAttribute('role', 'group');
    this.bar.setAttribute('part', 'parallel');
    const {signal} = this.#connection;
    const {renderRoot} = reader;
    if (isStyledRoot(renderRoot)) adoptSheets(renderRoot, [parallelBar]);
    const root = reader.getRootNode();
    if (isStyledRoot(root)) adoptSheets(root, [parallelLayer]);
    this.#scroll.connect(signal);
    this.#scroll.listenIn(renderRoot, signal);
    this.#pointer = new RowPointer(reader, {
      pairs: () => this.#pairs,
      changed: (announced) => {
        if (announced !== undefined) this.#announce(announced);
        this.#render();
      },
    });
    this.#pointer.connect(signal);
    const onWindow = (): void => this.#refresh();
    reader.addEventListener('lectern-window-change', onWindow, {signal, capture: true});
  }

  /** Aligns what stands in the panes now, if that is not what was aligned. */
  arrange(): void {
    const asked = pairsOfPanes(this.#reader, this.#versions);
    const key = JSON.stringify(asked.map(({order: {a, b, versions}}) => [a, b, versions]));
    if (key === this.#key) {
      this.#forget();
      this.#scroll.comeToFront(this.#textInFront);
      this.#refresh();
    } else {
      this.#key = key;
      this.#leave();
      void this.#align(asked, key);
    }
    this.#render();
  }

  /** Two texts that stand in panes of their own, for paper. */
  get pairOfPanes(): Pair | undefined {
    const pair = this.#onePair;
    return pair && pair.a.text !== pair.b.text ? pair : undefined;
  }

  get how(): ParallelAddress {
    const rows = this.#inRows && !this.#isOneFile;
    return {rows, differences: this.#differences, versions: this.#versions};
  }

  /** Reads them so from now on. */
  read({rows, differences, versions}: ParallelAddress): void {
    if (versions.join() !== this.#versions.join()) this.#choose(versions);
    if (rows !== this.#inRows && !this.#isOneFile) this.#toggleRows();
    if (differences !== this.#differences) this.#toggleDifferences();
  }

  /** Leaves the texts as if they had never been read in parallel. */
  stop(): void {
    this.#connection.abort();
    cancelAnimationFrame(this.#frame);
    this.#sizes.disconnect();
    this.#leave();
    this.#client.release();
  }

  #leave(): void {
    this.#sizes.disconnect();
    clearDifferences(this);
    for (const pair of this.#pairs) {
      dropMarks(pair);
      dropRows(pair);
      dropColumns(pair);
    }
    this.#pairs = [];
    this.#asked = [];
    this.#runs = undefined;
    this.#columns = 0;
    this.#held = [];
    this.#scroll.follow([]);
    this.#pointer.clear();
  }

  async #align(asked: readonly AskedPair[], key: string): Promise<void> {
    this.#status = msg('Laying the texts beside each other…');
    const refusals: string[] = [];
    const laid = await Promise.all(
      asked.map(async (each) => {
        const result = await this.#client.align(each.order).catch(() => undefined);
        if (result?.ok) return [{each, alignment: result.alignment, result}];
        refusals.push(
          result ? sayRefusal(result) : msg('The texts could not be laid beside each other.'),
        );
        return [];
      }),
    );
    if (key !== this.#key || this.#connection.signal.aborted) return;
    const found = laid.flat();
    this.#asked = found.map(({each}) => each);
    this.#held = found[0]?.result.held ?? [];
    this.#chosen = found[0]?.result.chosen ?? [0, 1];
    this.#pairs = found.map(({each: {texts}, alignment}) => ({
      a: new PaneSide(texts[0], alignment, 'a'),
      b: new PaneSide(texts[1], alignment, 'b'),
    }));
    this.#announce([...new Set(refusals)].join(' '));
    const [only] = this.#pairs;
    if (only && only.a.text === only.b.text) this.#setVersions(only);
    for (const {a, b} of this.#pairs) {
      for (const {article} of [a.text, b.text]) if (article) this.#sizes.observe(article);
    }
    this.#scroll.follow(this.#pairs);
    this.#scroll.settle();
    if (this.#differences) void this.#compare();
    this.#refresh();
    this.#render();
  }

  #setVersions(pair: Pair): void {
    this.#columns = setInColumns(pair);
    this.#inRows = true;
    if (this.#columns === 0) {
      this.#announce(
        msg('The versions do not stand beside each other here: they are read one after the other.'),
      );
    }
  }

  /** Once a frame, however much has changed. */
  #refresh(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#forget();
      markAlone(this.#pairs);
      const pair = this.#onePair;
      const beside = pair !== undefined && areBeside(pair);
      const inRows = beside && this.#inRows && this.#columns < 2;
      this.#scroll.standInRows(inRows);
      if (inRows) layRows(pair);
      else for (const each of this.#pairs) dropRows(each);
      if (pair && this.#differences && this.#runs) paintDifferences(this, pair, this.#runs);
      this.#scroll.settle();
      if (beside === this.#areBeside) return;
      this.#areBeside = beside;
      this.#render();
    });
  }

  #forget(): void {
    for (const {a, b} of this.#pairs) for (const side of [a, b]) side.forget();
  }

  /** Its versions stand in rows by themselves. */
  get #isOneFile(): boolean {
    return this.#reader.store.state.panes.length === 1;
  }

  /** Rows and differences are of two texts. */
  get #onePair(): Pair | undefined {
    return this.#pairs.length === 1 ? this.#pairs[0] : undefined;
  }

  get #textInFront(): PaneSide['text'] | undefined {
    const panes = [...this.#reader.renderRoot.querySelectorAll('.pane')];
    const at = panes.findIndex((pane) => pane.hasAttribute('data-front'));
    return this.#reader.textOf(this.#reader.store.state.panes[at] ?? '');
  }

  /** Said again where it is the same as before: a live region tells of changes alone. */
  #announce(words: string): void {
    const again = words !== '' && words === this.#status;
    this.#status = again ? `${words}\u00a0` : words;
  }

  async #compare(): Promise<void> {
    const [asked] = this.#asked;
    if (!asked) return;
    const key = this.#key;
    const compared = await this.#client.compare(asked.order).catch(() => undefined);
    if (!compared || key !== this.#key || !this.#differences) return;
    this.#runs = compared.runs;
    const percent = Math.round(100 * compared.likeness);
    this.#announce(msg(str`${percent} % of the words are in both versions.`));
    this.#refresh();
    this.#render();
  }

  #choose(versions: readonly number[]): void {
    this.#versions = versions;
    this.arrange();
    this.#reader.requestUpdate();
  }

  /** Another version in one of the two columns; the one that stood there goes to the other. */
  #choosePlace(column: 0 | 1, version: number): void {
    const [first, second] = this.#chosen;
    const other = column === 0 ? second : first;
    const kept = other === version ? this.#chosen[column] : other;
    this.#choose(column === 0 ? [version, kept] : [kept, version]);
  }

  #toggleRows(): void {
    this.#inRows = !this.#inRows;
    this.#refresh();
    this.#render();
    this.#reader.requestUpdate();
  }

  #toggleDifferences(): void {
    this.#differences = !this.#differences;
    if (this.#differences) void this.#compare();
    else {
      clearDifferences(this);
      this.#announce('');
    }
    this.#render();
    this.#reader.requestUpdate();
  }

  #render(): void {
    this.bar.setAttribute('aria-label', msg('Read in parallel'));
    const pair = this.#onePair;
    const alignment = pair?.a.alignment ?? this.#pairs[0]?.a.alignment;
    const pointed = this.#pointer.said;
    const bar: ParallelBar = {
      versions:
        this.#held.length > 2
          ? {
              names: this.#held.map(sayVersion),
              chosen: this.#chosen,
              choose: (column, version) => this.#choosePlace(column, version),
            }
          : undefined,
      rows:
        pair && this.#areBeside && this.#columns < 2
          ? {on: this.#inRows, toggle: () => this.#toggleRows()}
          : undefined,
      differences:
        pair && areOneLanguage(pair.a.alignment)
          ? {on: this.#differences, toggle: () => this.#toggleDifferences()}
          : undefined,
      status: this.#status,
      origin: pointed?.words ?? this.#restingWords(alignment),
      how: pointed?.how ?? 'all',
    };
    render(renderBar(bar), this.bar);
  }

  /** While nothing is pointed at. */
  #restingWords(alignment: Alignment | undefined): string {
    if (this.#status !== '' || !alignment) return this.#status;
    return saySummary(alignment);
  }
}

/** Versions of one text; a translation has no word in common. What is not said may be the same. */
function areOneLanguage({a, b}: Alignment): boolean {
  const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  return !a.language || !b.language || primary(a.language) === primary(b.language);
}
