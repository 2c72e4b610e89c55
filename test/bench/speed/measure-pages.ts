import type {PageFigures, PageRow} from '../../../components/node/docs/speed-figures.js';
import {median, rounded, today} from './figures.js';
import {makePages} from './make-pages.js';
import {patience, visit} from './measure.js';
import {withBrowser} from './serve-pages.js';
import type {Way} from './ways.js';

/** From this size on, in megabytes, the rivals take so long that fewer runs have to do. */
const large = 20;
const runsOfLarge = 3;

export const runsOf = (megabytes: number, runs: number): number =>
  megabytes >= large ? Math.min(runs, runsOfLarge) : runs;

/**
 * Visits the same texts in every way, one after the other and round again, so that what else the
 * computer does falls on all alike; gives medians.
 */
export async function measurePages(
  sizes: readonly number[],
  chosen: readonly Way[],
  runs: number,
  say: (line: string) => void,
): Promise<PageRow[]> {
  say(`making texts of ${sizes.join(', ')} MB into pages`);
  const pages = await makePages(sizes, chosen);
  try {
    return await withBrowser(pages.folder, async (served) => {
      const visits = new Map<string, PageFigures[]>();
      const unfinished = new Set<string>();
      for (let run = 1; run <= runs; run++) {
        for (const size of sizes.filter((each) => run <= runsOf(each, runs))) {
          say(`${size} MB: run ${run} of ${runsOf(size, runs)}`);
          for (const way of chosen) {
            const key = `${size} ${way}`;
            if (unfinished.has(key)) continue;
            const figures = await visit(served, pages.page(way, size), {
              hasEnd: way !== 'first screen',
            });
            if (figures) visits.set(key, [...(visits.get(key) ?? []), figures]);
            else unfinished.add(key);
          }
        }
      }
      return sizes.flatMap((megabytes) =>
        chosen.map((way): PageRow => {
          const key = `${megabytes} ${way}`;
          const done = visits.get(key) ?? [];
          const row = {megabytes, way, date: today(), runs: done.length};
          return unfinished.has(key)
            ? {...row, unfinished: patience}
            : {...row, figures: medians(done)};
        }),
      );
    });
  } finally {
    pages.remove();
  }
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
    ...(Number.isNaN(jumpToEnd) ? {} : {jumpToEnd}),
    heap: of('heap', 1),
    memory: of('memory'),
    nodes: of('nodes'),
    bytes: of('bytes'),
  };
}
