import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeDecision} from '../../../components/core/annotations/decision.js';
import type {JsonObject} from '../../../components/core/annotations/json.js';
import {PassageSelector} from '../../../components/core/annotations/select-passage.js';
import {versionOf} from '../../../components/core/annotations/version-of.js';
import {writeAnnotationPage} from '../../../components/core/annotations/write-annotations.js';
import {codePointLength} from '../../../components/core/tei/code-points.js';
import type {Span, TeiDocument} from '../../../components/core/tei/tei-document.js';
import {decodeXml} from '../../../components/core/xml/decode-xml.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import type {ApplyPlan} from '../../../components/node/write-back/apply-plan.js';
import {type ApplyInput, planApply} from '../../../components/node/write-back/plan-apply.js';
import {planRevert, type RevertPlan} from '../../../components/node/write-back/plan-revert.js';
import {readDossier, recorderOf} from '../../../components/node/write-back/read-dossier.js';
import {runApply} from '../../../components/node/write-back/run-apply.js';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const iri = 'https://lectern.example/texts/desk/text.xml';

/** A reviewer's desk: one text with its annotations and decisions, in a folder of its own. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'lectern-desk-'));
  readonly text = join(this.folder, 'text.xml');
  readonly annotations = join(this.folder, 'text.jsonld');
  readonly decisions = join(this.folder, 'text.decisions.jsonl');
  readonly #items: JsonObject[] = [];
  #selector: PassageSelector | undefined;

  constructor(bytes: Uint8Array | string) {
    writeFileSync(this.text, bytes);
  }

  get bytes(): Buffer {
    return readFileSync(this.text);
  }

  get source(): string {
    const decoded = decodeXml(this.bytes, this.text);
    assert.ok(decoded.ok);
    return decoded.source;
  }

  document(): TeiDocument {
    const read = readTeiSource(this.source, this.text);
    assert.ok(read.ok);
    return read.document;
  }

  /** The place of words, in code points. */
  find(words: string): Span {
    const {canonicalText} = this.document();
    const at = canonicalText.indexOf(words);
    assert.notEqual(at, -1, words);
    const start = codePointLength(canonicalText.slice(0, at));
    return {start, end: start + codePointLength(words)};
  }

  /** Proposes an annotation; gives its id. */
  propose(span: Span | string, body: readonly JsonObject[], more: JsonObject = {}): string {
    this.#selector ??= new PassageSelector(this.document(), iri);
    const number = String(this.#items.length).padStart(8, '0');
    const id = `urn:uuid:${number}-0000-4000-8000-000000000000`;
    this.#items.push({
      id,
      type: 'Annotation',
      motivation: 'identifying',
      created: '2026-11-26T09:00:00Z',
      creator: {type: 'Person', name: 'Proposer'},
      'lectern:certainty': 0.9,
      body,
      target: this.#selector.select(typeof span === 'string' ? this.find(span) : span),
      ...more,
    });
    return id;
  }

  /** Writes the annotation file, and a decision on each annotation. */
  async accept(ids = this.ids, reviewer = 'Ann Reader'): Promise<void> {
    const page = writeAnnotationPage(this.#items);
    assert.ok(page.ok, page.ok ? '' : page.faults.join());
    writeFileSync(this.annotations, page.json);
    const decisions = this.#items
      .filter(({id}) => ids.some((each) => each === id))
      .map((item) =>
        makeDecision({
          annotation: String(item.id),
          version: versionOf(item),
          verdict: 'accepted',
          creator: reviewer,
        }),
      );
    await recorderOf(this.decisions)(decisions);
  }

  get ids(): string[] {
    return this.#items.map(({id}) => String(id));
  }

  async plan(more: Partial<ApplyInput> = {}): Promise<ApplyPlan> {
    const dossier = await readDossier(this.annotations, this.decisions);
    assert.ok(typeof dossier !== 'string', String(dossier));
    const {annotations, decisions} = dossier;
    const planned = await planApply({text: this.text, annotations, decisions, ...more});
    assert.ok(planned.ok, planned.ok ? '' : planned.problem.message);
    return planned.plan;
  }

  async apply(more: Partial<ApplyInput> = {}): Promise<ApplyPlan> {
    const plan = await this.plan(more);
    assert.deepEqual(await runApply(plan, recorderOf(this.decisions)), {ok: true});
    return plan;
  }

  async revert(...taken: readonly string[]): Promise<RevertPlan> {
    const dossier = await readDossier(this.annotations, this.decisions);
    assert.ok(typeof dossier !== 'string', String(dossier));
    const planned = await planRevert({text: this.text, taken, decisions: dossier.decisions});
    assert.ok(planned.ok, planned.ok ? '' : planned.problem.message);
    assert.deepEqual(await runApply(planned.plan, recorderOf(this.decisions)), {ok: true});
    return planned.plan;
  }
}

/** Bodies of an identification. */
export const names = (element: string, entity: string): JsonObject[] => [
  {
    type: 'SpecificResource',
    purpose: 'identifying',
    source: `https://lectern.example/texts/desk/${entity}`,
  },
  {type: 'TextualBody', purpose: 'tagging', value: element},
];

export const dated = (edtf: string): JsonObject[] => [
  {type: 'TextualBody', purpose: 'identifying', format: 'text/plain', value: edtf},
  {type: 'TextualBody', purpose: 'tagging', value: 'date'},
];
