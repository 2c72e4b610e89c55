import type {PageFigures, PageRow} from '../../../components/node/docs/speed-figures.js';
import {median, rounded, today} from './figures.js';
import {type BenchPages, makePages} from './make-pages.js';
import {patience, visit} from './measure.js';
import {type Served, withBrowser} from './serve-pages.js';
import type {Way} from './ways.js';

/** The visits of one text in one way. */
interface Visits {
  readonly megabytes: number;
  readonly way: Way;
  readonly done: PageFigures[];
  isUnfinished: boolean;
}

/**
 * Visits the same texts in every way, one after the other and round again, so that what else the
 * computer does falls on all alike; gives medians.
 *
 * @param keep gets them after each round: whoever ends it early has what there is
 */
export async function measurePages(
  sizes: readonly number[],
  chosen: readonly Way[],
  runs: number,
  say: (line: string) => void,
  keep: (rows: readonly PageRow[]) => void,
): Promise<PageRow[]> {
  say(`making texts of ${sizes.join(', ')} MB into pages`);
  const pages = await makePages(sizes, chosen);
  const all = sizes.flatMap((megabytes) =>
    chosen.map((way): Visits => ({megabytes, way, done: [], isUnfinished: false})),
  );
  try {
    await withBrowser(pages.folder, async (served) => {
      for (let run = 1; run <= runs; run++) {
        say(`visits: round ${run} of ${runs}`);
        for (const visits of all) {
          if (!visits.isUnfinished) await visitOnce(visits, pages, served, say);
        }
        keep(all.flatMap(rowOf));
      }
    });
  } finally {
    pages.remove();
  }
  return all.flatMap(rowOf);
}

async function visitOnce(
  visits: Visits,
  pages: BenchPages,
  served: Served,
  say: (line: string) => void,
): Promise<void> {
  const {megabytes, way} = visits;
  try {
    const hasEnd = way !== 'first screen';
    const figures = await visit(served, pages.page(way, megabytes), {hasEnd});
    if (figures) visits.done.push(figures);
    else visits.isUnfinished = true;
  } catch (error) {
    // One page that breaks down is no reason to lose all others.
    say(`${way}, ${megabytes} MB: ${String(error)}`);
  }
}

/** One row, or none where no visit came to anything. */
function rowOf({megabytes, way, done, isUnfinished}: Visits): PageRow[] {
  const row = {megabytes, way, date: today(), runs: done.length};
  if (isUnfinished) return [{...row, unfinished: patience}];
  return done.length > 0 ? [{...row, figures: medians(done)}] : [];
}

function medians(visits: readonly PageFigures[]): PageFigures {
  const of = (what: keyof PageFigures, digits = 0): number =>
    rounded(median(visits.flatMap((each) => each[what] ?? [])), digits);
  const jumpToEnd = of('jumpToEnd');
  return {
    firstPaint: of('firstPaint'),
    firstText: of('firstText'),
    interactive: of('interactive'),
    longestTask: of('longestTask'),
    longestFrame: of('longestFrame'),
    ...(Number.isNaN(jumpToEnd) ? {} : {jumpToEnd}),
    heap: of('heap', 1),
    memory: of('memory'),
    nodes: of('nodes'),
    bytes: of('bytes'),
  };
}
