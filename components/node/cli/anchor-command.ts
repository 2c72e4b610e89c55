import {anchorAll} from '../../core/annotations/anchoring/anchor-all.js';
import type {Placement} from '../../core/annotations/annotation.js';
import {
  readAnnotations,
  sayAnnotationProblem,
  type WrittenAnnotation,
} from '../../core/annotations/read-annotations.js';
import type {WrittenPassage} from '../../core/annotations/read-passage.js';
import {repliesAmong, sayCircle} from '../../core/annotations/replies.js';
import {CodePointText} from '../../core/tei/code-points.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {readBytes} from '../read-bytes.js';
import {readArguments} from './read-arguments.js';
import {readJudged} from './read-judged.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  json: {type: 'boolean'},
  text: {type: 'string'},
  annotations: {type: 'string'},
  base: {type: 'string'},
} as const;

/** What `lectern anchor --json` prints of a passage; outside checks rely on these names. */
interface AnchoredPassage {
  readonly id: string;
  readonly placement: Placement['state'];
  /** Code points of the canonical text; null where the passage is not placed. */
  readonly start: number | null;
  readonly end: number | null;
  /** The words that stand there. */
  readonly exact: string | null;
  /** Why it is not placed. */
  readonly reason?: string;
}

/** `lectern anchor`: where the annotations of a file are in a text, a line for each target. */
export async function runAnchor(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const {text: textFile, annotations: annotationFile, base: baseFile} = values;
  if (textFile === undefined || annotationFile === undefined || positionals.length > 0) {
    terminal.err(
      'lectern anchor: expected --text FILE and --annotations FILE, and no other file; see lectern --help\n',
    );
    return exit.wrongUse;
  }
  const text = await readJudged(textFile);
  if (!text.ok) return refuse(sayProblem(text.problem), terminal);
  const base = baseFile === undefined ? undefined : await readJudged(baseFile);
  if (base && !base.ok) return refuse(sayProblem(base.problem), terminal);
  const bytes = await readBytes(annotationFile);
  if (!bytes.ok) return refuse(`${annotationFile}: ${bytes.problem.message}`, terminal);
  const json = new TextDecoder().decode(bytes.bytes);
  const {annotations, problems} = readAnnotations(json, annotationFile);

  const passages = passagesOf(annotations);
  const sought = passages.flatMap(({passage}) => (passage ? [passage] : []));
  const placements = anchorAll(text.document, sought, base?.document).values();
  const canonical = new CodePointText(text.document.canonicalText);
  const anchored = passages.map(({id, passage, reason}) => {
    const unplaced: Placement = {state: 'orphaned', reason};
    const placement = passage ? (placements.next().value ?? unplaced) : unplaced;
    return describe(id, placement, canonical);
  });
  if (values.json) for (const each of anchored) terminal.out(`${JSON.stringify(each)}\n`);
  else terminal.out(sayAnchored(anchored));
  for (const problem of problems) terminal.err(`${sayAnnotationProblem(problem)}\n`);
  return problems.length === 0 ? exit.ok : exit.fileHasErrors;
}

/** What is looked for: a reply is where the annotation is that it answers. */
function passagesOf(
  annotations: readonly WrittenAnnotation[],
): {readonly id: string; readonly passage?: WrittenPassage; readonly reason: string}[] {
  const answeredBy = repliesAmong(annotations);
  return annotations.flatMap(({id, targets}) =>
    targets.map((target) => {
      const answered = answeredBy(target.source);
      if (!answered) return {id, passage: target, reason: ''};
      if ('circle' in answered) return {id, reason: sayCircle(answered.circle)};
      return {id, passage: answered.passages[0] ?? target, reason: ''};
    }),
  );
}

function refuse(message: string, terminal: Terminal): ExitCode {
  terminal.err(`${message}\n`);
  return exit.fileHasErrors;
}

function describe(id: string, placement: Placement, canonical: CodePointText): AnchoredPassage {
  if (!('start' in placement)) {
    const {state, reason} = placement;
    return {id, placement: state, start: null, end: null, exact: null, reason};
  }
  const {state, start, end} = placement;
  const exact = canonical.text.slice(canonical.utf16(start), canonical.utf16(end));
  return {id, placement: state, start, end, exact};
}

const mostOfWords = 60;

/** A table for people, and what it comes to. */
function sayAnchored(anchored: readonly AnchoredPassage[]): string {
  const lines = anchored.map(({id, placement, start, end, exact, reason}) => {
    const place = start === null ? '' : `${start}–${end}`;
    return `${placement.padEnd(9)}  ${place.padEnd(15)}  ${id}  ${reason ?? `“${shortened(exact ?? '')}”`}\n`;
  });
  const count = (state: Placement['state']): string =>
    `${anchored.filter(({placement}) => placement === state).length} ${state}`;
  const states = (['placed', 'moved', 'ambiguous', 'orphaned'] as const).map(count).join(', ');
  const passages = `${anchored.length} ${anchored.length === 1 ? 'passage' : 'passages'}`;
  return `${lines.join('')}${passages}: ${states}\n`;
}

function shortened(words: string): string {
  const folded = words.replace(/\s+/g, ' ');
  return folded.length > mostOfWords ? `${folded.slice(0, mostOfWords)}…` : folded;
}
