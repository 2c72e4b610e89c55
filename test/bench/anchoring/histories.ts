import {execFileSync} from 'node:child_process';
import {anchorAll} from '../../../components/core/annotations/anchoring/anchor-all.js';
import {Offsets} from '../../../components/core/annotations/anchoring/offsets.js';
import type {Span, TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import {Dice} from '../../fuzz/dice.js';
import {annotate} from './annotate.js';

/** What became of annotations of one version of a file in the next. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly passages: number;
  /** Of the passages whose place is known: those found there, elsewhere, and not placed. */
  readonly agree: number;
  readonly disagree: number;
  readonly notPlaced: number;
  /** Those that no longer stand in the same words once: nothing tells where they should be. */
  readonly unknown: {readonly placed: number; readonly notPlaced: number};
}

/** So much on either side must read as it did, in UTF-16 units, for a place to count as known. */
const context = 40;

/**
 * Anchors annotations of each version of a TEI file in the next one. Where a passage truly is, is
 * known only if it stands with its surroundings once in either version; of the others is told but
 * how many were placed.
 *
 * @param repository a folder under git
 * @param path of the file, from the repository's root; versions that are no TEI are passed over
 */
export function runHistory(repository: string, path: string, most: number, seed: number): Step[] {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', repository, ...args], {encoding: 'utf8', maxBuffer: 2 ** 28});
  const commits = git('log', '--reverse', '--format=%H', '--', path).split('\n').filter(Boolean);
  const versions = commits.flatMap((commit) => {
    if (git('ls-tree', commit, '--', path) === '') return [];
    const read = readTeiSource(git('show', `${commit}:${path}`), path);
    return read.ok ? [{commit: commit.slice(0, 10), document: read.document}] : [];
  });
  const dice = new Dice(seed);
  return versions.slice(1).map((next, number) => {
    const last = versions[number] ?? next;
    const counts = compare(last.document, next.document, most, dice);
    return {from: last.commit, to: next.commit, ...counts};
  });
}

function compare(
  old: TeiDocument,
  now: TeiDocument,
  most: number,
  dice: Dice,
): Omit<Step, 'from' | 'to'> {
  const annotated = annotate(old, most, dice);
  const placements = anchorAll(now, annotated);
  const offsets = new Offsets(now.canonicalText);
  let [agree, disagree, notPlaced] = [0, 0, 0];
  const unknown = {placed: 0, notPlaced: 0};
  for (const [at, {span}] of annotated.entries()) {
    const placement = placements[at];
    const start = placement && 'start' in placement ? offsets.utf16(placement.start) : undefined;
    const truth = knownPlace(span, old.canonicalText, now.canonicalText);
    if (truth === undefined) {
      if (start === undefined) unknown.notPlaced++;
      else unknown.placed++;
    } else if (start === undefined) notPlaced++;
    else if (start === truth) agree++;
    else disagree++;
  }
  return {passages: annotated.length, agree, disagree, notPlaced, unknown};
}

function knownPlace({start, end}: Span, old: string, now: string): number | undefined {
  const from = Math.max(0, start - context);
  const words = old.slice(from, end + context);
  const at = now.indexOf(words);
  const isOnly = (text: string): boolean => text.indexOf(words) === text.lastIndexOf(words);
  return at !== -1 && isOnly(now) && isOnly(old) ? at + start - from : undefined;
}

/** A table of the steps, for people. */
export function sayHistory(steps: readonly Step[]): string {
  const rows = steps.map(
    ({from, to, passages, agree, disagree, notPlaced, unknown}) =>
      `| ${from} → ${to} | ${passages} | ${agree} | ${disagree} | ${notPlaced} | ${unknown.placed} | ${unknown.notPlaced} |\n`,
  );
  return [
    '| versions | passages | known place: agree | disagree | not placed | unknown: placed | not placed |\n',
    '|---|---|---|---|---|---|---|\n',
    ...rows,
  ].join('');
}
