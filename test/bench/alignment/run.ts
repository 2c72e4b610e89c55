/**
 * `npm run bench:alignment -- [--seed 1] [--rounds 3] [--failures]`: aligns pairs of texts whose
 * true rows are known and prints precision and recall of the links between passages: the hand-made
 * pairs of `test/data/alignment`, the parallel editions among the shared fixtures, and the fixtures
 * and texts of the project beside altered copies of themselves. The same seed alters the same.
 */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {alignTexts} from '../../../components/core/links/alignment/align-texts.js';
import {soundKeys} from '../../../components/core/search/sound-key.js';
import {Dice} from '../../fuzz/dice.js';
import {projectRoot, sharedFolder} from '../../tools/shared.js';
import {type Alteration, alteredPair} from './altered.js';
import {
  handMadePairs,
  readDocument,
  realPairs,
  type TruePair,
  unequalPairs,
  unseenPairs,
} from './pairs.js';
import {type Counts, countLinks, precisionOf, recallOf, sumOf} from './score.js';

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    rounds: {type: 'string', default: '3'},
    failures: {type: 'boolean', default: false},
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => (100 * share).toFixed(1);

say('| pair | links | precision | recall | ms of processor |');
say('|---|---|---|---|---|');
row(
  'all hand-made',
  handMadePairs().map((pair) => judge(pair)),
);
row(
  'all unequal',
  unequalPairs().map((pair) => judge(pair)),
);
row(
  'all unseen',
  unseenPairs().map((pair) => judge(pair)),
);
row(
  'all real',
  realPairs().map((pair) => judge(pair)),
);

const calm: Alteration = {split: 0.1, merged: 0.1, dropped: 0.03, inserted: 0.03, translated: 0.9};
const restless: Alteration = {
  split: 0.2,
  merged: 0.2,
  dropped: 0.1,
  inserted: 0.1,
  translated: 0.9,
};
const dice = new Dice(Number(values.seed));
const documents = sourceFiles()
  .map(readDocument)
  .filter(({canonicalText}) => canonicalText !== '');
for (const [name, how] of Object.entries({calm, restless})) {
  const counts: Counts[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const document of documents)
      counts.push(judge(alteredPair(document, how, dice), round === 0));
  }
  row(`all altered, ${name}`, counts);
}

function judge({name, a, b, rows}: TruePair, aloud = true): Counts {
  const begun = process.cpuUsage();
  const result = alignTexts(a, b, {soundKeys});
  const taken = process.cpuUsage(begun).user / 1000;
  const alignment = result.ok ? result.alignment : undefined;
  const counts = countLinks(alignment, rows);
  if (aloud) row(result.ok ? name : `${name}: ${result.problem}`, [counts], taken);
  if (values.failures) {
    for (const found of alignment?.rows ?? []) {
      const [left, right] = [found.a.passages, found.b.passages];
      const same = rows.some(
        (each) => each[0].join() === left.join() && each[1].join() === right.join(),
      );
      const isAlone = left.length === 0 || right.length === 0;
      if (
        !same &&
        (!isAlone ||
          rows.some(
            (each) =>
              each[0].length > 0 &&
              each[1].length > 0 &&
              [...each[0], ...each[1]].some((id) => [...left, ...right].includes(id)),
          ))
      ) {
        say(
          `  ${left.join(' ')} – ${right.join(' ')} (${found.origin === 'computed' ? found.confidence.toFixed(2) : 'stated'})`,
        );
      }
    }
  }
  return counts;
}

function row(name: string, all: readonly Counts[], taken?: number): void {
  const counts = sumOf(all);
  const cells = [
    name,
    counts.wanted,
    percent(precisionOf(counts)),
    percent(recallOf(counts)),
    taken === undefined ? '' : taken.toFixed(0),
  ];
  say(`| ${cells.join(' | ')} |`);
}

function sourceFiles(): string[] {
  const folders = [join(projectRoot, 'texts/altay')];
  const shared = sharedFolder();
  if (shared !== undefined) folders.push(join(shared, 'fixtures'));
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => join(folder, name)),
  );
}
