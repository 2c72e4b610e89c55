import {parse} from 'parse5';

/** A node as an HTML parser that shares no code with Lectern gives it. */
interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly {readonly name: string; readonly value: string}[];
  readonly childNodes?: readonly HtmlNode[];
}

/** An element of a parsed page. */
export class HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];

  constructor(
    node: HtmlNode,
    readonly parent: HtmlElement | undefined,
  ) {
    this.tag = node.nodeName;
    this.attributes = new Map((node.attrs ?? []).map(({name, value}) => [name, value]));
    this.children = (node.childNodes ?? []).map((child) =>
      child.nodeName === '#text' ? (child.value ?? '') : new HtmlElement(child, this),
    );
  }

  get(name: string): string | undefined {
    return this.attributes.get(name);
  }

  get generated(): boolean {
    return this.attributes.has('data-generated');
  }

  /** All text, generated or not. */
  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('');
  }

  /** The text that is the source's own. */
  get ownText(): string {
    return this.children
      .map((child) => (typeof child === 'string' ? child : child.generated ? '' : child.ownText))
      .join('');
  }

  *all(): Generator<HtmlElement> {
    yield this;
    for (const child of this.children) if (typeof child !== 'string') yield* child.all();
  }

  /** The first element below (or at) this one with the given TEI name. */
  tei(name: string): HtmlElement {
    for (const element of this.all()) if (element.get('data-tei') === name) return element;
    throw new Error(`no <${name}> is drawn`);
  }

  allTei(name: string): HtmlElement[] {
    return [...this.all()].filter((element) => element.get('data-tei') === name);
  }

  /** Generated elements straight inside. */
  get marks(): HtmlElement[] {
    return this.children.filter((child) => typeof child !== 'string').filter((c) => c.generated);
  }
}

/** What a page that holds this markup has in its body. */
export function parsePage(html: string): HtmlElement {
  const page = new HtmlElement(parse(`<!doctype html><title>t</title><body>${html}`), undefined);
  for (const element of page.all()) if (element.tag === 'body') return element;
  throw new Error('a parsed page has a body');
}
