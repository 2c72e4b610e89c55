import type {ReviewEvidence} from '../../core/review/evidence.js';
import type {DeskClient} from './desk-client.js';

/** The evidence of items; that of the next one is gathered while the one before is decided on. */
export class EvidenceAhead {
  readonly #desk: Pick<DeskClient, 'evidence'>;
  #ahead: {readonly id: string; readonly evidence: Promise<ReviewEvidence | undefined>} | undefined;

  constructor(desk: Pick<DeskClient, 'evidence'>) {
    this.#desk = desk;
  }

  /** What there is to know of an item. It does not change with decisions. */
  of(id: string): Promise<ReviewEvidence | undefined> {
    return this.#ahead?.id === id ? this.#ahead.evidence : this.#desk.evidence(id);
  }

  /** Has the evidence of an item gathered; that of the one named before is forgotten. */
  gather(id: string | undefined): void {
    if (id === this.#ahead?.id) return;
    const evidence = id === undefined ? undefined : this.#desk.evidence(id);
    // Whoever asks for it is told; until then its failure is nobody's.
    evidence?.catch(() => undefined);
    this.#ahead = id !== undefined && evidence ? {id, evidence} : undefined;
  }
}
