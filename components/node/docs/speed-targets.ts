import type {PageFigures, SpeedFigures} from './speed-figures.js';

/** What was to be reached, and what came of it. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  /** Whether the value may be at most the limit, or has to be at least so much. */
  readonly bound: 'most' | 'least';
  /**
   * What the same words as plain HTML come to, in the same run: of a compiled page its first screen
   * alone, of raw TEI all of the text. No page of that browser can be much sooner.
   */
  readonly plain?: number;
}

/** What a way is compared with that shows the same as plain HTML. */
const plainOf: Readonly<Record<string, string>> = {compiled: 'first screen', raw: 'static'};

/** How many times sooner than the usual renderer in a page, by megabytes of text. */
const sooner: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  compiled: {1: 6, 5: 18, 20: 60},
  raw: {1: 3, 5: 10, 20: 30},
};

export function isMet({value, limit, bound}: Target): boolean {
  return bound === 'most' ? value <= limit : value >= limit;
}

/** Every target whose figures are there. */
export function speedTargets(figures: SpeedFigures): Target[] {
  return [...pageTargets(figures), ...growthTargets(figures), ...otherTargets(figures)].filter(
    ({value}) => Number.isFinite(value),
  );
}

/** A figure of one way at one size; not a number where it was not measured. */
function figureOf(
  {pages}: SpeedFigures,
  way: string,
  megabytes: number,
  what: keyof PageFigures,
): number {
  const row = pages.find((each) => each.way === way && each.megabytes === megabytes);
  // Who was not waited for any longer took at least so long.
  return row?.figures?.[what] ?? (row?.unfinished ?? Number.NaN) * 1000;
}

function sizesOf({pages}: SpeedFigures): number[] {
  return [...new Set(pages.map(({megabytes}) => megabytes))].sort((a, b) => a - b);
}

function pageTargets(figures: SpeedFigures): Target[] {
  return sizesOf(figures).flatMap((size): Target[] => {
    const of = (way: string, what: keyof PageFigures): number => figureOf(figures, way, size, what);
    const at = (words: string): string => `${words}, ${size} MB`;
    const isJudged = size >= 1;
    const targets: Target[] = [];
    if (isJudged) {
      targets.push({
        what: at('compiled: first paint against its first screen alone as static HTML'),
        value: of('compiled', 'firstPaint') / of('first screen', 'firstPaint'),
        unit: '×',
        limit: 1.15,
        bound: 'most',
      });
    }
    for (const [way, plain] of Object.entries(plainOf)) {
      const limit = sooner[way]?.[size];
      if (limit !== undefined) {
        targets.push({
          what: at(`${way}: first text sooner than CETEIcean’s`),
          value: of('CETEIcean', 'firstText') / of(way, 'firstText'),
          unit: '×',
          limit,
          bound: 'least',
          plain: of('CETEIcean', 'firstText') / of(plain, 'firstText'),
        });
      }
      targets.push({
        what: at(`${way}: longest task`),
        value: of(way, 'longestTask'),
        unit: 'ms',
        limit: 50,
        bound: 'most',
        plain: of(plain, 'longestTask'),
      });
    }
    if (isJudged && size <= 5) {
      targets.push({
        what: at('raw: first text against the whole text as one static page'),
        value: of('raw', 'firstText') / of('static', 'firstText'),
        unit: '×',
        limit: 1.2,
        bound: 'most',
      });
    }
    return targets;
  });
}

function growthTargets(figures: SpeedFigures): Target[] {
  const sizes = sizesOf(figures);
  const [from, to] = [1, sizes.at(-1) ?? 1];
  if (to <= from || !sizes.includes(from)) return [];
  const named = {firstPaint: 'first paint', heap: 'script memory', memory: 'memory of the process'};
  return (['firstPaint', 'heap', 'memory'] as const).map((what) => ({
    what: `compiled: growth of ${named[what]} from ${from} to ${to} MB`,
    value: figureOf(figures, 'compiled', to, what) / figureOf(figures, 'compiled', from, what),
    unit: '×',
    limit: 1.15,
    bound: 'most',
  }));
}

function otherTargets({hover, build, search}: SpeedFigures): Target[] {
  const targets: Target[] = [];
  if (hover) {
    const what = `card: from the end of the delay to paint, p95, ${hover.mentions.toLocaleString('en')} mentions on the page`;
    targets.push({what, value: hover.p95, unit: 'ms', limit: 16, bound: 'most'});
  }
  if (build) {
    const {rateOfOne, memory, largest, first, again} = build;
    targets.push(
      {what: 'build: TEI by one core', value: rateOfOne, unit: 'MB/s', limit: 5, bound: 'least'},
      {
        what: 'build: memory against the largest file',
        value: memory / largest,
        unit: '×',
        limit: 12,
        bound: 'most',
      },
      {
        what: 'build: a second one after one change, sooner',
        value: first / again,
        unit: '×',
        limit: 20,
        bound: 'least',
      },
    );
  }
  if (search) {
    const most = (of: (query: {warm: number; bytes: number}) => number): number =>
      Math.max(...search.queries.map(of));
    const among = `${search.documents.toLocaleString('en')} documents, slowest query`;
    targets.push(
      {
        what: `search: first result, warm cache, ${among}`,
        value: most(({warm}) => warm),
        unit: 'ms',
        limit: 300,
        bound: 'most',
      },
      {
        what: `search: fetched for it, ${among}`,
        value: most(({bytes}) => bytes) / 1000,
        unit: 'kB',
        limit: 500,
        bound: 'most',
      },
    );
  }
  return targets;
}
