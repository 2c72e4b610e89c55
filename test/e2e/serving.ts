import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {type Decision, readDecisions} from '../../components/core/annotations/decision.js';
import {asList, asObject, type JsonObject} from '../../components/core/annotations/json.js';
import {makeAnnotation} from '../../components/core/annotations/make-annotation.js';
import {PassageSelector} from '../../components/core/annotations/select-passage.js';
import {writeAnnotationPage} from '../../components/core/annotations/write-annotations.js';
import {CodePointText} from '../../components/core/tei/code-points.js';
import type {Span, TeiDocument} from '../../components/core/tei/tei-document.js';
import {readTeiSource} from '../../components/node/read-file.js';
import {freePort} from '../tools/free-port.js';
import {projectRoot} from '../tools/shared.js';

const text = 'altay/beria-molotov-1945-10-05';
const base = 'https://lectern.example/texts/';

/** The built site behind `lectern serve`, with folders of its own that it may write to. */
export class Serving {
  readonly #folder = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  #kill: (signal: NodeJS.Signals) => Promise<void> = async () => undefined;
  #port = 0;

  /** @param proposals how many names are proposed for words of the memo that are not tagged */
  constructor(proposals: number) {
    for (const name of ['texts', 'annotations']) {
      cpSync(join(projectRoot, name), join(this.#folder, name), {recursive: true});
    }
    propose(this.textFile, join(this.#folder, `annotations/${text}.jsonld`), proposals);
  }

  /** The address of the memo's review. */
  get review(): string {
    return `http://127.0.0.1:${this.#port}/review/${text}/`;
  }

  get textFile(): string {
    return join(this.#folder, `texts/${text}.xml`);
  }

  /** What the file of decisions holds; nothing but whole, readable lines is expected. */
  get decisions(): readonly Decision[] {
    const file = join(this.#folder, `annotations/${text}.decisions.jsonl`);
    if (!existsSync(file)) return [];
    const {decisions, problems} = readDecisions(readFileSync(file, 'utf8'), file);
    if (problems[0]) throw new Error(problems[0].message);
    return decisions;
  }

  /** Starts the server; again on the same port after it was killed. */
  async start(): Promise<void> {
    this.#port ||= await freePort();
    const folders = ['texts', 'annotations'].flatMap((name) => [
      `--${name}`,
      join(this.#folder, name),
    ]);
    const program = join(projectRoot, 'components/node/cli/lectern.js');
    const site = join(projectRoot, 'dist/site');
    const child = spawn(
      process.execPath,
      [program, 'serve', '--port', String(this.#port), '--site', site, ...folders],
      {stdio: ['ignore', 'pipe', 'inherit']},
    );
    const dead = new Promise<void>((resolve) => child.once('close', () => resolve()));
    this.#kill = async (signal) => {
      child.kill(signal);
      await dead;
    };
    for await (const line of createInterface(child.stdout)) if (/http:/.test(line)) return;
    throw new Error('lectern serve did not start');
  }

  /** As a power cut would. */
  kill(): Promise<void> {
    return this.#kill('SIGKILL');
  }

  async end(): Promise<void> {
    await this.#kill('SIGTERM');
    rmSync(this.#folder, {recursive: true, force: true});
  }
}

function propose(textFile: string, annotationFile: string, count: number): void {
  const read = readTeiSource(readFileSync(textFile, 'utf8'), textFile);
  if (!read.ok) throw new Error(read.problem.message);
  const selector = new PassageSelector(read.document, `${base}${text}.xml`);
  const made = untagged(read.document)
    .slice(0, count)
    .map((span) =>
      makeAnnotation(
        selector.select(span),
        {
          kind: 'identify',
          element: 'persName',
          entities: [{iri: `${base}altay/authority.xml#osman-batur`}],
        },
        {creator: 'A colleague'},
        {certainty: 0.1},
      ),
    );
  const {items, ...page} = asObject(JSON.parse(readFileSync(annotationFile, 'utf8'))) ?? {};
  const others = asList(items).flatMap((item): JsonObject[] => {
    const annotation = asObject(item);
    return annotation ? [annotation] : [];
  });
  const written = writeAnnotationPage([...others, ...made], page);
  if (!written.ok) throw new Error(written.faults[0]);
  writeFileSync(annotationFile, written.json);
}

/** Longer words that no name or note of the text holds. */
function untagged({canonicalText, mentions, notes}: TeiDocument): Span[] {
  const points = new CodePointText(canonicalText);
  const taken = [...mentions, ...notes];
  return [...canonicalText.matchAll(/\p{L}{7,}/gu)]
    .map(({0: word, index}) => ({
      start: points.codePoints(index),
      end: points.codePoints(index + word.length),
    }))
    .filter(({start, end}) => taken.every((each) => each.end <= start || each.start >= end));
}
