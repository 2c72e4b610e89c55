import {directionOf} from '../../core/tei/language.js';
import {escapeHtml} from '../../render/html-sink.js';
import {shortenHead} from '../../styles/print-book.js';
import {classicScripts} from './classic-scripts.js';
import {wayToRoot} from './site-paths.js';

/** At the left and at the right of a printed page's upper margin. */
export type RunningHead = readonly [title: string, shelfmark: string];

/** One page of the site before it is put into the template. */
export interface Page {
  /** Path from the site's root: `altay/read/memo/index.html`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** What stands at the head of printed pages: of each document its title and its shelfmark. */
  readonly running?: readonly RunningHead[];
  /** Further lines of the head, as HTML with `wayToRoot`. */
  readonly head?: readonly string[];
  /** Shown in a frame that may have no origin: its styles then come without the server's leave. */
  readonly framed?: boolean;
  /** HTML, already escaped; `wayToRoot` stands for the way back to the site's root. */
  readonly body: string;
}

/** A page that is made only where what it is made of has changed. */
export interface LatePage {
  readonly path: string;
  /** Changes with all that the page is made of, beside the template and the program. */
  readonly of: string;
  readonly make: () => Page;
}

/** The markers of `index.html` that a page fills in. */
export const markers = {
  head: '<!-- lectern:head -->',
  body: '<!-- lectern:body -->',
} as const;

/**
 * Puts a page into the site's template. Every address stays relative, so the site works from any
 * folder of any host.
 *
 * @param template `index.html`, with script and style addresses that begin with `./`
 */
export function fillTemplate(template: string, page: Page): string {
  const root = rootFrom(page.path);
  const head = [
    `<title>${escapeHtml(page.title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    // A page in a frame is the host's to set.
    ...(page.framed ? [] : [`<script src="${root}${classicScripts.settings}"></script>`]),
    ...(page.head ?? []).map((line) => line.replaceAll(wayToRoot, root)),
  ].join('\n    ');
  return (page.framed ? withoutLeave(template) : template)
    .replace(/(\s(?:src|href)=")\.\//g, `$1${root}`)
    .replace(
      /<html lang="[^"]*"(?: dir="[^"]*")?/,
      () =>
        `<html lang="${escapeHtml(page.lang)}" dir="${directionOf(page.lang) ?? 'ltr'}"${runningHeads(page.running ?? [])}`,
    )
    .replace(markers.head, () => head)
    .replace(markers.body, () => page.body.replaceAll(wayToRoot, root));
}

/**
 * Attributes of the root that the site's style sheet sets at the head of printed pages: no inline
 * style is needed, and no script. The reader takes the first away when it shows something else.
 */
function runningHeads(heads: readonly RunningHead[]): string {
  if (heads.length === 0) return '';
  const attributes = heads.flatMap((head, at) =>
    (['title', 'shelfmark'] as const).flatMap((name, side) => {
      const words = shortenHead(head[side] ?? '');
      return words === '' ? [] : [` data-${name}-${at}="${escapeHtml(words)}"`];
    }),
  );
  return ` data-running${attributes.join('')}`;
}

/** A style sheet asked for by CORS is refused to a frame without an origin. */
function withoutLeave(template: string): string {
  return template.replace(/(<link rel="stylesheet") crossorigin/g, '$1');
}

/** `../../` for a page two folders deep, `./` at the root. */
function rootFrom(path: string): string {
  const depth = path.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}
