import {jumpPatience, type PageFigures, type PageRow, type SpeedFigures} from './speed-figures.js';
import {isMet, speedTargets} from './speed-targets.js';

/** A table in words, for the page and for the terminal. */
export interface SpeedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const pageColumns: Readonly<Record<keyof PageFigures, string>> = {
  firstPaint: 'first paint, ms',
  firstText: 'first text, ms',
  interactive: 'at rest, ms',
  longestTask: 'longest task, ms',
  longestFrame: 'longest frame, ms',
  jumpToEnd: 'jump to the end, ms',
  heap: 'script memory, MB',
  memory: 'process, MB',
  nodes: 'nodes',
  bytes: 'fetched, kB',
};

const said = (value: number, digits = 0): string =>
  value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});

/** A figure and its unit stand in one line. */
const space = '\u00a0';

/** All that was measured: targets first, then what they come of. */
export function speedTables(figures: SpeedFigures): SpeedTable[] {
  const tables = [targetTable(figures), ...pageTables(figures), ...otherTables(figures)];
  return tables.filter(({rows}) => rows.length > 0);
}

function targetTable(figures: SpeedFigures): SpeedTable {
  return {
    title: 'Targets',
    columns: ['what', 'measured', 'target', 'result', 'as plain HTML'],
    rows: speedTargets(figures).map((target) => {
      const {what, value, unit, limit, bound, plain} = target;
      const wanted = `${bound === 'most' ? '≤' : '≥'}${space}${limit}${space}${unit}`;
      return [
        what,
        withUnit(value, unit),
        wanted,
        isMet(target) ? 'met' : 'missed',
        plain === undefined || Number.isNaN(plain) ? '' : withUnit(plain, unit),
      ];
    }),
  };
}

function withUnit(value: number, unit: string): string {
  // Browsers tell of tasks of 50 ms and more only.
  if (value === 0 && unit === 'ms') return `<${space}50${space}ms`;
  return `${said(value, unit === '×' && value < 10 ? 2 : 1)}${space}${unit}`;
}

function pageTables({pages}: SpeedFigures): SpeedTable[] {
  const sizes = [...new Set(pages.map(({megabytes}) => megabytes))].sort((a, b) => a - b);
  return sizes.map((size) => {
    const rows = pages.filter(({megabytes}) => megabytes === size);
    const runs = Math.max(...rows.map((row) => row.runs));
    return {
      title: `${size} MB of TEI, medians of ${runs} visits`,
      columns: ['way', ...Object.values(pageColumns)],
      rows: rows.map((row) => [row.way, ...pageCells(row)]),
    };
  });
}

function pageCells({figures, unfinished}: PageRow): string[] {
  const cells: readonly [keyof PageFigures, number][] = [
    ['firstPaint', 0],
    ['firstText', 0],
    ['interactive', 0],
    ['longestTask', 0],
    ['longestFrame', 0],
    ['jumpToEnd', 0],
    ['heap', 1],
    ['memory', 0],
    ['nodes', 0],
  ];
  if (!figures) return [...cells, 0].map(() => `longer than ${unfinished} s`);
  return [
    ...cells.map(([what, digits]) => {
      const value = figures[what];
      if (value === undefined) return '';
      const isLate = what === 'jumpToEnd' && value >= jumpPatience;
      return `${isLate ? 'longer than ' : ''}${said(value, digits)}`;
    }),
    said(figures.bytes / 1000),
  ];
}

function otherTables({hover, build, search}: SpeedFigures): SpeedTable[] {
  const tables: SpeedTable[] = [];
  if (hover) {
    tables.push({
      title: `Cards, ${said(hover.mentions)} mentions on the page, ${hover.times} of them pointed at`,
      columns: ['from the end of the delay to', 'median, ms', 'p95, ms'],
      rows: [
        ['the painted card', said(hover.median, 1), said(hover.p95, 1)],
        ['of it work of the page', said(hover.workMedian, 1), said(hover.workP95, 1)],
      ],
    });
  }
  if (build) {
    tables.push({
      title: `Build, ${said(build.files)} files of ${said(build.megabytes, 1)} MB together`,
      columns: ['what', 'measured'],
      rows: [
        ['one thread', `${said(build.rateOfOne, 1)} MB of TEI a second`],
        ['a thread for each core', `${said(build.rateOfAll, 1)} MB of TEI a second`],
        ['first build', `${said(build.first, 1)} s`],
        ['a second one, after one file changed', `${said(build.again, 1)} s`],
        [
          `most memory, one file of ${said(build.largest)} MB`,
          `${said(build.memory)} MB, ${said(build.memory / build.largest, 1)} times the file`,
        ],
      ],
    });
  }
  if (search) {
    tables.push({
      title: `Search, ${said(search.documents)} documents with ${said(search.mentions)} mentions`,
      columns: ['looked for', 'passages', 'first time, ms', 'warm cache, ms', 'fetched, kB'],
      rows: search.queries.map(({query, passages, cold, warm, bytes}) => [
        query,
        said(passages),
        said(cold),
        said(warm),
        said(bytes / 1000),
      ]),
    });
  }
  return tables;
}
