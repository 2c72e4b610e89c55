/**
 * `npm run bench:anchoring -- [--seed 1] [--rounds 3] [--most 2000] [--json] [FILE...]`: annotates real TEI,
 * edits its text, its blocks and its ids while knowing where each passage went, and counts what
 * anchoring makes of it, beside the chain that the usual client follows. The same seed makes the
 * same edits. Without files the shared fixtures and the texts of the project are taken.
 *
 * `npm run bench:anchoring -- --git REPOSITORY PATH [--seed 1] [--most 2000] [--json]` anchors the
 * annotations of each version of a TEI file in the next one, as its history under git has them.
 *
 * `--json` prints a line of JSON for each row instead of a table.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {anchorAll} from '../../../components/core/annotations/anchoring/anchor-all.js';
import {Offsets} from '../../../components/core/annotations/anchoring/offsets.js';
import type {Span, TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import {Dice} from '../../fuzz/dice.js';
import {projectRoot, sharedFolder} from '../../tools/shared.js';
import {type Annotated, annotate} from './annotate.js';
import {type BlockEdits, editBlocks} from './edit-blocks.js';
import {editWords} from './edit-words.js';
import {editableOf, written} from './editable.js';
import {runHistory, sayHistory} from './histories.js';
import {PlainChain} from './plain-chain.js';
import {columns, type Said, Tally} from './tally.js';
import {TruthOfEdits} from './truth.js';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    seed: {type: 'string', default: '1'},
    rounds: {type: 'string', default: '3'},
    most: {type: 'string', default: '2000'},
    /** One case alone, from 0. */
    case: {type: 'string'},
    json: {type: 'boolean', default: false},
    /** A repository; the only other argument is the path of the file in it. */
    git: {type: 'string'},
    'without-chain': {type: 'boolean', default: false},
    /** A method of which each passage that is not right is printed: `ours`, `chain` … */
    failures: {type: 'string'},
  },
});

const calm: BlockEdits = {moved: 0, split: 0, merged: 0, deleted: 0, renamed: 0, reused: 0};
const restless: BlockEdits = {
  moved: 0.15,
  split: 0.03,
  merged: 0.03,
  deleted: 0.03,
  renamed: 0.1,
  reused: 0.05,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const cases = [0.01, 0.05, 0.2].flatMap((share) =>
  [calm, {...calm, moved: 0.15}, restless].map((edits) => ({share, edits})),
);
if (values.git === undefined) runEdits();
else {
  const steps = runHistory(
    values.git,
    positionals[0] ?? '',
    Number(values.most),
    Number(values.seed),
  );
  if (values.json) for (const step of steps) say(JSON.stringify(step));
  else process.stdout.write(sayHistory(steps));
}

function runEdits(): void {
  const documents = (positionals.length > 0 ? positionals : defaultFiles()).flatMap(read);
  if (!values.json) {
    say(`${documents.length} documents, seed ${values.seed}, ${values.rounds} rounds`);
    say(`| edits | method | passages | ${columns.join(' | ')} |`);
    say(`|---|---|---${'|---'.repeat(columns.length)}|`);
  }
  for (const [number, {share, edits}] of cases.entries()) {
    if (values.case === undefined || Number(values.case) === number) {
      runCase(documents, share, edits);
    }
  }
}

function runCase(documents: readonly TeiDocument[], share: number, edits: BlockEdits): void {
  const tallies = {ours: new Tally(), 'ours, with the old text': new Tally(), chain: new Tally()};
  const dice = new Dice(Number(values.seed) * 7919 + share * 1000 + edits.moved * 100);
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const document of documents) runDocument(document, share, edits, dice, tallies);
  }
  const extras = edits.split > 0 ? ' + split, merged, deleted, ids renamed and reused' : '';
  const label = `${share * 100} % of words, ${edits.moved * 100} % of blocks moved${extras}`;
  for (const [method, tally] of Object.entries(tallies)) {
    if (tally.total === 0) continue;
    if (values.json) say(JSON.stringify({edits: label, method, ...tally.counts()}));
    else say(`| ${label} | ${method} | ${tally.total} | ${tally.cells().join(' | ')} |`);
  }
}

function runDocument(
  document: TeiDocument,
  share: number,
  edits: BlockEdits,
  dice: Dice,
  tallies: Record<'ours' | 'ours, with the old text' | 'chain', Tally>,
): void {
  const annotated = annotate(document, Number(values.most), dice);
  const editable = editableOf(document);
  editBlocks(editable, edits, dice);
  editWords(editable, share, dice);
  const {xml, pieces} = written(editable);
  const result = readTeiSource(xml, document.file);
  if (!result.ok)
    throw new Error(`${document.file}: the edited text is not TEI: ${result.problem.message}`);
  const edited = result.document;
  const truth = new TruthOfEdits(pieces);
  truth.oldText = document.canonicalText;
  const offsets = new Offsets(edited.canonicalText);
  const judge = (method: keyof typeof tallies, work: () => Said[]): void => {
    const begun = process.cpuUsage();
    const said = work();
    tallies[method].milliseconds += process.cpuUsage(begun).user / 1000;
    for (const [at, {span, selectors}] of annotated.entries()) {
      const true_ = truth.of(span);
      const one = said[at] ?? 'orphaned';
      const outcome = tallies[method].add(true_, one);
      if (values.failures === method && outcome && outcome !== 'right') {
        const there =
          true_.state === 'there'
            ? edited.canonicalText.slice(true_.start - 40, true_.end + 40)
            : '';
        const got =
          typeof one === 'string' ? one : edited.canonicalText.slice(one.start - 40, one.end + 40);
        say(JSON.stringify({outcome, reasons: reasons[at], quote: selectors.quote, there, got}));
      }
    }
  };
  const reasons: (string | undefined)[] = [];
  const ours = (base?: TeiDocument): Said[] =>
    anchorAll(edited, annotated, base).map((placement, at) => {
      reasons[at] = 'reason' in placement ? placement.reason : undefined;
      return 'start' in placement
        ? trimmed(edited.canonicalText, {
            start: offsets.utf16(placement.start),
            end: offsets.utf16(placement.end),
          })
        : placement.state;
    });
  judge('ours', () => ours());
  judge('ours, with the old text', () => ours(document));
  if (values['without-chain']) return;
  judge('chain', () => chained(edited, annotated));
}

function chained(edited: TeiDocument, annotated: readonly Annotated[]): Said[] {
  const chain = new PlainChain(edited);
  return annotated.map(({selectors}) => {
    const span = chain.place(selectors);
    return span ? trimmed(edited.canonicalText, span) : 'orphaned';
  });
}

/** White space at the ends of a name is not what is asked after. */
function trimmed(text: string, {start, end}: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return {start: from, end: Math.max(from, end - words.length + words.trimEnd().length)};
}

function defaultFiles(): string[] {
  const folders = [
    join(sharedFolder() ?? projectRoot, 'fixtures'),
    join(projectRoot, 'texts/altay'),
  ];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => join(folder, name)),
  );
}

function read(file: string): TeiDocument[] {
  const result = readTeiSource(readFileSync(file, 'utf8'), file);
  if (result.ok && result.document.canonicalText.length > 0) return [result.document];
  process.stderr.write(`${file}: ${result.ok ? 'has no text' : result.problem.message}\n`);
  return [];
}
