import type {RenderAttributes, RenderSink} from '../../render/sink.js';

/** What a page changes in chunks: where addresses start from, and the level of headings. */
export interface PageChanges {
  /** Gives an address as it has to stand in this page. */
  readonly address: (href: string) => string;
  /** So many levels further down. */
  readonly lower?: number;
}

/** Says chunks to another sink as they stand in a page. */
export class PageSink implements RenderSink {
  constructor(
    readonly sink: RenderSink,
    readonly changes: PageChanges,
  ) {}

  open(tag: string, attributes: RenderAttributes): void {
    const {address, lower = 0} = this.changes;
    const heading = lower > 0 && /^h([1-6])$/.exec(tag)?.[1];
    const changed: Record<string, string> = {};
    for (const name of ['href', 'src']) {
      const value = attributes[name];
      if (typeof value === 'string') changed[name] = address(value);
    }
    this.sink.open(heading ? `h${Math.min(6, Number(heading) + lower)}` : tag, {
      ...attributes,
      ...changed,
    });
  }

  text(value: string): void {
    this.sink.text(value);
  }

  close(): void {
    this.sink.close();
  }
}
