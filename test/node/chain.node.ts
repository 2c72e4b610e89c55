import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {before, describe, it} from 'node:test';
import {type Decision, makeDecision} from '../../components/core/annotations/decision.js';
import {identifyingBodies} from '../../components/core/annotations/make-annotation.js';
import {readAnnotationFile} from '../../components/core/annotations/read-annotations.js';
import {versionOf} from '../../components/core/annotations/version-of.js';
import {writeAnnotationLine} from '../../components/core/annotations/write-annotations.js';
import {sharedFolder, skipWithoutShared} from '../tools/shared.js';
import {runLectern} from './cli/run-lectern.js';
import {sha256} from './write-back/desk.js';

// The whole way of a document, by the commands alone, on the three source texts.

const shared = sharedFolder() ?? '';
const authority = 'texts/altay/authority.xml';
const schema = join(shared, 'schema/tei_all-4.11.0.rng');
const iri = 'https://lectern.example/texts/chain/authority.xml#ulan';

async function ok(...args: string[]): Promise<string> {
  const {code, out, err} = await runLectern(...args);
  assert.equal(code, 0, err);
  return out + err;
}

/** Of every ten annotations one is rejected, one deferred, one amended, and seven accepted. */
function decide(file: string): {decisions: Decision[]; taken: string[]} {
  const {items, problems} = readAnnotationFile(readFileSync(file, 'utf8'), file);
  assert.deepEqual(problems, []);
  const taken: string[] = [];
  const decisions = items.map(({json, annotation: {id, identifies, tags}}, at) => {
    const on = {annotation: id, version: versionOf(json), creator: 'Ann Reader'};
    if (at % 10 === 4) return makeDecision({...on, verdict: 'rejected', reason: 'No name.'});
    if (at % 10 === 7) return makeDecision({...on, verdict: 'deferred'});
    taken.push(id);
    const [first] = identifies;
    const [element = 'rs'] = tags;
    if (first === undefined || (identifies.length === 1 && at % 10 !== 9)) {
      return makeDecision({...on, verdict: 'accepted'});
    }
    const isNew = at === 9;
    const body = identifyingBodies({
      element: isNew ? 'persName' : element,
      entities: [{iri: isNew ? iri : first}],
    });
    const newEntity = {id: 'ulan', kind: 'person', name: 'Ulan'};
    const amended = {body, ...(isNew ? {'lectern:newEntity': newEntity} : {})};
    return makeDecision({...on, verdict: 'amended', reason: 'So, not otherwise.', amended});
  });
  return {decisions, taken};
}

describe('the way from a source text to tagged TEI', skipWithoutShared, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern chain 阿勒泰 '));
  const texts = join(folder, 'texts');
  const proposals = join(folder, 'annotations');
  let names: string[] = [];

  before(async () => {
    mkdirSync(texts);
    writeFileSync(join(texts, 'authority.xml'), readFileSync(authority));
    await ok('import', join(shared, 'seeds'), '--out', join(texts, 'seeds'));
    names = readdirSync(join(texts, 'seeds')).map((name) => basename(name, '.xml'));
    const files = names.map((name) => join(texts, 'seeds', `${name}.xml`));
    await ok('suggest', '--authority', authority, '--out', `${proposals}/`, ...files);
  });

  const filesOf = (name: string) => {
    const text = join(texts, 'seeds', `${name}.xml`);
    const annotations = join(proposals, 'seeds', `${name}.jsonld`);
    const decisions = annotations.replace('.jsonld', '.decisions.jsonl');
    const args = ['--text', text, '--annotations', annotations, '--decisions', decisions];
    return {text, annotations, decisions, args};
  };

  it('writes what is accepted, takes some of it and all of it out again, byte for byte', async () => {
    assert.equal(names.length, 3);
    const record = join(texts, 'authority.xml');
    const imported = new Map<string, {hash: string; taken: readonly string[]}>();
    for (const name of names) {
      const {text, annotations, decisions, args} = filesOf(name);
      const decided = decide(annotations);
      const lines = decided.decisions.map(({json}) => writeAnnotationLine(json));
      writeFileSync(decisions, lines.map((line) => (line.ok ? line.json : '')).join(''));
      const {taken} = decided;
      imported.set(name, {hash: sha256(readFileSync(text)), taken});
      const plain = await ok('text', text);
      const said = await ok('apply', '--authority', record, ...args);
      assert.match(said, new RegExp(`^${taken.length} applied, 0 refused`, 'm'));
      assert.equal(await ok('text', text), plain);
    }
    assert.match(readFileSync(record, 'utf8'), /xml:id="ulan"/);
    await ok('check', '--schema', schema, ...names.map((name) => filesOf(name).text), record);

    for (const [name, {hash, taken}] of imported) {
      const {text, args} = filesOf(name);
      const some = taken.filter((_, at) => at % 3 === 0);
      await ok('revert', ...some, ...args);
      assert.notEqual(sha256(readFileSync(text)), hash);
      await ok('revert', ...taken.filter((id) => !some.includes(id)), ...args);
      assert.equal(sha256(readFileSync(text)), hash, name);
    }
  });
});
