import {join} from 'node:path';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegisters} from '../../../components/core/entities/register.js';
import {Suggester} from '../../../components/core/suggest/suggest.js';
import {sliceCodePoints} from '../../../components/core/tei/code-points.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readTeiFile, readTeiSource} from '../../../components/node/read-file.js';
import {projectRoot} from '../../tools/shared.js';
import {addScores, type Score} from './score.js';
import {withoutNames} from './strip-tags.js';
import {isInNote, truthOf} from './truth.js';

// How well `lectern suggest` finds again what was tagged by hand in `texts/altay`.

const texts = ['beria-molotov-1945-10-05', 'east-turkestan-national-army', 'osman-batur'];
const folder = join(projectRoot, 'texts/altay');
const verbose = process.argv.includes('--verbose');

async function read(name: string): Promise<TeiDocument> {
  const result = await readTeiFile(join(folder, `${name}.xml`), {as: `${name}.xml`});
  if (!result.ok) throw new Error(result.problem.message);
  return result.document;
}

const index = new EntityIndex(readRegisters([await read('authority')]));
const tagged = await Promise.all(texts.map(read));
const stripped = tagged.map((document) => {
  const result = readTeiSource(withoutNames(document), document.file);
  if (!result.ok) throw new Error(result.problem.message);
  if (result.document.canonicalText !== document.canonicalText) {
    throw new Error(`stripping the tags of ${document.file} changed its text`);
  }
  return result.document;
});

const scores = new Map<string, Score>();
const suggester = new Suggester(stripped, index.entities);
for (const [at, document] of tagged.entries()) {
  const bare = stripped[at];
  if (!bare) continue;
  const suggestions = suggester
    .suggest(bare)
    .filter((each) => each.kind === 'name' || each.kind === 'date')
    .filter((each) => !isInNote(each, document));
  const {wrong, missed, other} = addScores(scores, suggestions, truthOf(document, index));
  if (!verbose) continue;
  const words = ({start, end}: {start: number; end: number}): string =>
    JSON.stringify(sliceCodePoints(document.canonicalText, Math.max(0, start - 20), end + 20));
  for (const each of wrong) console.log('wrong ', each.certainty, each.element, words(each));
  for (const each of missed) {
    console.log('missed', each.inAuthority ? 'known' : '', each.mention.element, words(each));
  }
  for (const each of other) console.log('other ', each.certainty, each.element, words(each));
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '    –' : (part / whole).toFixed(3);
const line = (kind: string, score: Score): string => {
  const precision = score.right / Math.max(1, score.proposed);
  const recall = score.foundInAuthority / Math.max(1, score.taggedInAuthority);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return [
    kind.padEnd(13),
    String(score.proposed).padStart(8),
    String(score.tagged).padStart(7),
    share(score.right, score.proposed).padStart(10),
    share(score.right + score.near, score.proposed).padStart(8),
    share(score.found, score.tagged).padStart(7),
    share(score.foundInAuthority, score.taggedInAuthority).padStart(7),
    (kind === 'date' ? '' : f1.toFixed(3)).padStart(6),
    share(score.same, score.right).padStart(7),
  ].join(' ');
};

console.log('kind          proposed  tagged  precision  (near)  recall  (known)    F1   same');
const all: Score[] = [];
for (const [kind, score] of [...scores].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(line(kind, score));
  if (kind !== 'date') all.push(score);
}
const sum = (key: keyof Score): number => all.reduce((total, score) => total + score[key], 0);
console.log(
  line('names', {
    proposed: sum('proposed'),
    right: sum('right'),
    near: sum('near'),
    tagged: sum('tagged'),
    found: sum('found'),
    taggedInAuthority: sum('taggedInAuthority'),
    foundInAuthority: sum('foundInAuthority'),
    same: sum('same'),
  }),
);
console.log(
  'precision: exact spans (near: any overlap); recall: of all tagged (known: words in the authority file)',
);
