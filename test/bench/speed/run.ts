/**
 * `npm run bench -- [--only compiled,raw,hover,build,search] [--sizes 0.1,1,5,20] [--runs 7] [--json]
 * [--docs]`: how soon a text is read, how long a page is busy and what it costs, for compiled pages and
 * raw TEI beside CETEIcean, the browser's DOMParser with all of the text on the page, the text as one
 * static page (the floor) and the compiled page's first screen alone; then cards, build and search.
 * Visits are interleaved and with nothing cached; what is printed are medians, and what the targets
 * come to. `--docs` writes them for the page on speed; parts that are not measured stay as they were.
 * `npm run build` comes first.
 */
import {parseArgs} from 'node:util';
import type {PageRow, SpeedFigures} from '../../../components/node/docs/speed-figures.js';
import {type SpeedTable, speedTables} from '../../../components/node/docs/speed-tables.js';
import {speedTargets} from '../../../components/node/docs/speed-targets.js';
import {describeMachine, keepFigures} from './keep-figures.js';
import {measureBuild} from './measure-build.js';
import {measureHover} from './measure-hover.js';
import {measurePages} from './measure-pages.js';
import {measureSearch} from './measure-search.js';
import {comparisons, ways} from './ways.js';

const parts = ['compiled', 'raw', 'hover', 'build', 'search'] as const;

const {values} = parseArgs({
  options: {
    only: {type: 'string', default: parts.join(',')},
    sizes: {type: 'string', default: '0.1,1,5,20'},
    runs: {type: 'string', default: '7'},
    json: {type: 'boolean', default: false},
    docs: {type: 'boolean', default: false},
  },
});

const asked = new Set(values.only.split(','));
const wrong = [...asked].filter((part) => !parts.some((each) => each === part));
if (wrong.length > 0) throw new Error(`--only ${wrong.join(',')}: expected ${parts.join(', ')}`);
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);

const began = performance.now();
/** How it goes on; what was found goes to the standard output. */
const say = (line: string): void => {
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stderr.write(`[${seconds} s] ${line}\n`);
};

const compared = (['compiled', 'raw'] as const).filter((part) => asked.has(part));
const chosen = ways.filter((way) =>
  compared.some((part) => comparisons[part].some((each) => each === way)),
);
let figures: SpeedFigures = {machine: await describeMachine(), pages: []};

/** What one part found stands, even where another fails or somebody ends the bench. */
async function take(
  part: string,
  measure: () => Promise<Partial<SpeedFigures>> | Partial<SpeedFigures>,
): Promise<void> {
  try {
    figures = {...figures, ...(await measure())};
    if (values.docs) keepFigures(figures);
  } catch (error) {
    say(`${part} could not be measured: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}

if (chosen.length > 0) {
  const keep = (pages: readonly PageRow[]): void => {
    figures = {...figures, pages};
    if (values.docs) keepFigures(figures);
  };
  await take('pages', async () => ({
    pages: await measurePages(sizes, chosen, runs, say, keep),
  }));
}
if (asked.has('hover')) await take('hover', async () => ({hover: await measureHover(say)}));
if (asked.has('build')) await take('build', () => ({build: measureBuild(say)}));
if (asked.has('search')) {
  await take('search', async () => ({search: await measureSearch(runs, say)}));
}
if (values.json) {
  process.stdout.write(`${JSON.stringify({...figures, targets: speedTargets(figures)})}\n`);
} else {
  process.stdout.write(speedTables(figures).map(asMarkdown).join('\n'));
}

function asMarkdown({title, columns, rows}: SpeedTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [row(columns), row(columns.map(() => '---')), ...rows.map(row)];
  return `## ${title}\n\n${lines.join('\n')}\n`;
}
