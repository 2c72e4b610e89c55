import type {Decision} from '../../core/annotations/decision.js';
import type {
  AppendAnswer,
  RefusedDecision,
  VersionNow,
} from '../../core/annotations/decision-ledger.js';
import type {AnnotationProblem} from '../../core/annotations/read-annotations.js';
import {appendDurably, sameState, stateOf} from './durable-write.js';
import {type Journal, readJournal} from './read-journal.js';
import type {Turns} from './turns.js';

/** What stands outside the journal and decides with it. */
export interface JournalSurroundings {
  /** Shared with whoever writes the annotations of the text: one writer at a time. */
  readonly turns: Turns;
  /** Looks up versions of the judged annotations as they are on disk now. */
  versions(): Promise<(judged: string) => VersionNow>;
  /** Told of new decisions once the disk has them. */
  appended(decisions: readonly Decision[]): void;
}

interface Waiting {
  readonly decisions: readonly Decision[];
  resolve(answer: AppendAnswer): void;
  reject(error: unknown): void;
}

/** The decisions of one text on disk. Lines are only ever added. */
export class DecisionJournal {
  readonly #path: string;
  readonly #name: string;
  readonly #around: JournalSurroundings;
  #journal: Journal | undefined;
  #waiting: Waiting[] = [];

  /** @param name how problems call the file */
  constructor(path: string, name: string, around: JournalSurroundings) {
    this.#path = path;
    this.#name = name;
    this.#around = around;
  }

  /** What is on disk, with a report of the lines that are no decisions. */
  read(): Promise<{decisions: readonly Decision[]; problems: readonly AnnotationProblem[]}> {
    return this.#around.turns.take(async () => {
      const {ledger, problems} = await this.#current();
      return {decisions: ledger.decisions, problems};
    });
  }

  /**
   * Takes decisions down, each by itself: one that is refused keeps no other from being accepted.
   * Resolves when the disk has them; rejects when it may not have them, and then the same decisions
   * may be sent again.
   */
  append(decisions: readonly Decision[]): Promise<AppendAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({decisions, resolve, reject});
      void this.#around.turns.take(() => this.#commit());
    });
  }

  /** Everything that waits goes to disk together: many reviewers share the wait for one disk. */
  async #commit(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;
    try {
      const journal = await this.#current();
      const versions = await this.#around.versions();
      const fresh: Decision[] = [];
      const answers = group.map(({decisions}) => admitAll(journal, decisions, versions, fresh));
      // Also with nothing new: a decision sent again may have been read back from a file that the
      // process before this one wrote and did not live to see on the disk.
      if (answers.some(({accepted}) => accepted.length > 0)) await this.#write(journal, fresh);
      if (fresh.length > 0) this.#around.appended(fresh);
      for (const [at, {resolve}] of group.entries()) {
        resolve(answers[at] ?? {accepted: [], refused: []});
      }
    } catch (error) {
      // The ledger may be ahead of the disk, and the disk may hold half a line: read it anew.
      this.#journal = undefined;
      for (const {reject} of group) reject(error);
    }
  }

  async #write(journal: Journal, fresh: readonly Decision[]): Promise<void> {
    const lines = fresh.map((decision) => `${JSON.stringify(decision.json)}\n`).join('');
    // What a crash left of a line stays a line of its own.
    const lineEnd = journal.endsInLine && fresh.length > 0 ? '\n' : '';
    const state = await appendDurably(this.#path, Buffer.from(lineEnd + lines));
    const endsInLine = journal.endsInLine && fresh.length === 0;
    this.#journal = {...journal, endsInLine, state};
  }

  /** The journal in memory while the file is the one it was read from; else what it is now. */
  async #current(): Promise<Journal> {
    if (!this.#journal || !sameState(this.#journal.state, await stateOf(this.#path))) {
      this.#journal = undefined;
      this.#journal = await readJournal(this.#path, this.#name);
    }
    return this.#journal;
  }
}

function admitAll(
  {ledger}: Journal,
  decisions: readonly Decision[],
  versions: (judged: string) => VersionNow,
  fresh: Decision[],
): AppendAnswer {
  const accepted: string[] = [];
  const refused: RefusedDecision[] = [];
  for (const decision of decisions) {
    const admitted = ledger.admit(decision, versions(decision.annotation));
    if (admitted === 'new') fresh.push(decision);
    if (admitted === 'new' || admitted === 'known') accepted.push(decision.id);
    else refused.push(admitted);
  }
  return {accepted, refused};
}
