import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, it} from 'node:test';
import {makeDecision, readDecisions} from '../../../components/core/annotations/decision.js';
import {foldDecisions} from '../../../components/core/annotations/fold-decisions.js';
import {asList, asObject} from '../../../components/core/annotations/json.js';
import {versionOf} from '../../../components/core/annotations/version-of.js';
import {loadSchema} from '../../../components/node/validate/relaxng.js';
import {recorderOf} from '../../../components/node/write-back/read-dossier.js';
import {runApply} from '../../../components/node/write-back/run-apply.js';
import {projectRoot} from '../../tools/shared.js';
import {Desk, dated, names, sha256} from './desk.js';

const text = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>T</title>
      </titleStmt>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      ${body}
    </body>
  </text>
</TEI>
`;

const two = text('<p>Osman met Choibalsan in 1944.</p>');

/** The verdict that stands on each annotation. */
function verdictsOf(desk: Desk): string[] {
  const {decisions} = readDecisions(readFileSync(desk.decisions, 'utf8'), 'decisions');
  const judgements = foldDecisions(decisions);
  return desk.ids.map((id) => judgements.get(id)?.verdict ?? 'proposed');
}

describe('Applying accepted annotations', () => {
  it('writes them into the text and records what went in', async () => {
    const desk = new Desk(two);
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    desk.propose('1944', dated('1944~'));
    desk.propose('Choibalsan', names('persName', 'names.xml#choibalsan'));
    await desk.accept(desk.ids.slice(0, 2));
    const {outcomes, diff} = await desk.apply();
    assert.deepEqual(
      outcomes.map(({state}) => state),
      ['applied', 'applied'],
    );
    assert.match(
      desk.source,
      /<p><persName ref="names.xml#osman" cert="high" resp="#lectern-reviewer">Osman<\/persName> met Choibalsan in <date when="1944" precision="low" cert="high" resp="#lectern-reviewer">1944<\/date>\.<\/p>/,
    );
    assert.match(diff, /^\+ {6}<p><persName/m);
    assert.match(diff, /^- {6}<p>Osman/m);
    assert.deepEqual(verdictsOf(desk), ['applied', 'applied', 'proposed']);
  });

  it('does nothing the second time', async () => {
    const desk = new Desk(two);
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    await desk.accept();
    await desk.apply();
    const [bytes, decisions] = [desk.bytes, readFileSync(desk.decisions, 'utf8')];
    const again = await desk.apply();
    assert.deepEqual([again.diff, again.outcomes, again.already], ['', [], desk.ids]);
    assert.deepEqual(desk.bytes, bytes);
    assert.equal(readFileSync(desk.decisions, 'utf8'), decisions);
  });

  it('writes the changes a reviewer made, under the reviewer’s name', async () => {
    const desk = new Desk(two);
    const id = desk.propose('Osman', names('rs', 'names.xml#somebody'));
    await desk.accept([]);
    assert.deepEqual((await desk.plan()).outcomes, []);
    const page: unknown = JSON.parse(readFileSync(desk.annotations, 'utf8'));
    const item = asObject(asList(asObject(page)?.items)[0]) ?? {};
    await recorderOf(desk.decisions)([
      makeDecision({
        annotation: id,
        version: versionOf(item),
        verdict: 'amended',
        creator: 'Bo Second',
        amended: {body: names('persName', 'names.xml#osman'), target: item.target},
      }),
    ]);
    await desk.apply();
    assert.match(desk.source, /<persName ref="names.xml#osman"[^>]*>Osman</);
    assert.match(desk.source, /<name>Bo Second<\/name>/);
  });

  it('says why an annotation cannot be written, and writes the others', async () => {
    const desk = new Desk(two);
    desk.propose('Osman', [{type: 'TextualBody', purpose: 'tagging', value: 'blink'}]);
    desk.propose('1944', dated('19444-13'));
    desk.propose('met', [
      {type: 'Choice', items: [names('rs', 'n.xml#a')[0], names('rs', 'n.xml#b')[0]]},
    ]);
    desk.propose('Choibalsan', names('persName', 'names.xml#choibalsan'));
    await desk.accept();
    const {outcomes} = await desk.apply();
    const reasons = outcomes.map(({reason}) => reason ?? '');
    assert.match(reasons.join('\n'), /<blink> is no element/);
    assert.match(reasons.join('\n'), /Its date “19444-13” cannot be written/);
    assert.match(reasons.join('\n'), /names 2 candidates/);
    assert.match(desk.source, /<persName ref="names.xml#choibalsan"/);
    assert.deepEqual(verdictsOf(desk), ['accepted', 'accepted', 'accepted', 'applied']);
  });

  it('leaves out what the schema has not allowed before, and only that', async () => {
    const source = two.replace(/<teiHeader>[\s\S]*<\/teiHeader>/, '<teiHeader/>');
    const grammar = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"><start><element name="TEI"><element name="teiHeader"><empty/></element><element name="text"><element name="body"><zeroOrMore><element name="p"><mixed><zeroOrMore><element name="persName"><optional><attribute name="ref"/></optional><optional><attribute name="cert"/></optional><text/></element></zeroOrMore></mixed></element></zeroOrMore></element></element></element></start></grammar>`;
    const desk = new Desk(source);
    const path = join(desk.folder, 'small.rng');
    writeFileSync(path, grammar);
    const loaded = await loadSchema(path);
    assert.ok(loaded.ok);
    desk.propose('met', names('placeName', 'names.xml#here'));
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    await desk.accept();
    const {outcomes} = await desk.apply({schema: loaded.schema});
    assert.equal(outcomes.find(({state}) => state === 'applied')?.annotation, desk.ids[1]);
    const refused = outcomes.find(({state}) => state === 'refused');
    assert.match(
      refused?.reason ?? '',
      /^Left out, for with it the schema does not allow this: .*placeName/,
    );
    assert.match(
      desk.source,
      /<p><persName ref="names.xml#osman" cert="high">Osman<\/persName> met /,
    );
  });

  it('refuses what the text has changed under, unless the move is confirmed', async () => {
    const desk = new Desk(two);
    desk.propose('Choibalsan', names('persName', 'names.xml#choibalsan'));
    await desk.accept();
    writeFileSync(desk.text, desk.source.replace('Osman met', 'Then Osman Batur met'));
    const refused = await desk.plan();
    assert.match(refused.outcomes[0]?.reason ?? '', /text has changed .* --confirm-moved/);
    await desk.apply({confirmMoved: true});
    assert.match(desk.source, /met <persName [^>]+>Choibalsan<\/persName> in/);
  });

  it('waits for what was accepted earlier to be taken out', async () => {
    const desk = new Desk(two);
    const id = desk.propose('Osman', names('persName', 'names.xml#osman'));
    await desk.accept();
    await desk.apply();
    await desk.accept();
    const {outcomes, decisions} = await desk.apply();
    assert.match(outcomes[0]?.reason ?? '', /revert it first/);
    assert.deepEqual(decisions, []);
    await desk.revert(id);
    assert.equal(desk.source, two);
  });

  it('keeps mode and symbolic link of the file', async () => {
    const desk = new Desk(two);
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    await desk.accept();
    const real = join(desk.folder, 'real.xml');
    renameSync(desk.text, real);
    symlinkSync('real.xml', desk.text);
    chmodSync(real, 0o640);
    await desk.apply();
    assert.ok(lstatSync(desk.text).isSymbolicLink());
    assert.equal(statSync(real).mode & 0o777, 0o640);
    assert.match(readFileSync(real, 'utf8'), /<persName/);
    assert.deepEqual(
      readdirSync(desk.folder).filter((name) => /\.(?:tmp|lock)$/.test(name)),
      [],
    );
  });

  it('writes nothing over a file that changed meanwhile, and takes the record back', async () => {
    const desk = new Desk(two);
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    await desk.accept();
    const plan = await desk.plan();
    const edited = two.replace('<title>T', '<title>U');
    writeFileSync(desk.text, edited);
    const done = await runApply(plan, recorderOf(desk.decisions));
    assert.ok(!done.ok && /changed meanwhile/.test(done.message));
    assert.equal(desk.source, edited);
    assert.deepEqual(verdictsOf(desk), ['accepted']);
  });
});

describe('A new entity', () => {
  const authority = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader/>
  <standOff>
    <listPerson>
      <person xml:id="osman">
        <persName>Osman</persName>
      </person>
    </listPerson>
  </standOff>
</TEI>
`;
  const entity = {'lectern:newEntity': {id: 'choibalsan', kind: 'person', name: 'Choibalsan & Co'}};

  it('gets a record in the authority file that its address leads to', async () => {
    const desk = new Desk(two);
    const file = join(desk.folder, 'names.xml');
    writeFileSync(file, authority);
    desk.propose('Choibalsan', names('persName', 'names.xml#choibalsan'), entity);
    await desk.accept();
    const {diff} = await desk.apply();
    assert.equal(
      readFileSync(file, 'utf8'),
      authority.replace(
        '</person>\n',
        '</person>\n      <person xml:id="choibalsan">\n        <persName>Choibalsan &amp; Co</persName>\n      </person>\n',
      ),
    );
    assert.match(diff, /\+ {6}<person xml:id="choibalsan">/);
    assert.match(desk.source, /<persName ref="names.xml#choibalsan"/);
  });

  it('is refused where there is no authority file', async () => {
    const desk = new Desk(two);
    desk.propose('Choibalsan', names('persName', 'names.xml#choibalsan'), entity);
    await desk.accept();
    const {outcomes} = await desk.apply();
    assert.match(outcomes[0]?.reason ?? '', /cannot be recorded: there is no authority file/);
    assert.equal(desk.source, two);
  });

  it('never makes the program write outside the folder of the text', async () => {
    const desk = new Desk(two);
    const elsewhere = new Desk(authority);
    const outside = elsewhere.text;
    const address = `../${basename(elsewhere.folder)}/text.xml#choibalsan`;
    desk.propose('Choibalsan', names('persName', address), entity);
    await desk.accept();
    const {outcomes} = await desk.apply();
    assert.equal(outcomes[0]?.state, 'refused');
    assert.equal(readFileSync(outside, 'utf8'), authority);
  });
});

describe('Taking annotations out', () => {
  it('gives the file back, whatever was applied later and in whatever order', async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
    ]) {
      const desk = new Desk(two);
      desk.propose('Osman met', names('rs', 'names.xml#both'));
      desk.propose('met Choibalsan', names('rs', 'names.xml#meeting'));
      desk.propose('1944', dated('1944'));
      for (const id of desk.ids) {
        await desk.accept([id], `Reviewer ${id.slice(9, 17)}`);
        await desk.apply();
      }
      assert.equal(desk.source.match(/<change /g)?.length, 3);
      for (const at of order) await desk.revert(desk.ids[at] ?? '');
      assert.equal(sha256(desk.bytes), sha256(Buffer.from(two)), order.join());
      assert.deepEqual(verdictsOf(desk), ['reverted', 'reverted', 'reverted']);
    }
  });

  it('keeps the change of a run and the name of its reviewer as long as anything needs them', async () => {
    const desk = new Desk(two);
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    desk.propose('Choibalsan', names('persName', 'names.xml#choibalsan'));
    await desk.accept();
    await desk.apply();
    await desk.revert(desk.ids[0] ?? '');
    assert.match(desk.source, /<change who="#lectern-reviewer"/);
    assert.match(desk.source, /<respStmt xml:id="lectern-reviewer">/);
    await desk.revert(desk.ids[1] ?? '');
    assert.equal(desk.source, two);
  });

  it('is refused for what is not applied', async () => {
    const desk = new Desk(two);
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    await desk.accept();
    const {outcomes, decisions} = await desk.revert(desk.ids[0] ?? '', 'urn:none');
    assert.deepEqual(
      outcomes.map(({reason}) => reason),
      ['It is not applied.', 'It is not applied.'],
    );
    assert.deepEqual(decisions, []);
  });

  it('can be followed by accepting and applying again', async () => {
    const desk = new Desk(two);
    const id = desk.propose('Osman', names('persName', 'names.xml#osman'));
    await desk.accept();
    await desk.apply();
    const applied = desk.source;
    await desk.revert(id);
    assert.deepEqual((await desk.apply()).outcomes, []);
    await desk.accept([id]);
    await desk.apply();
    assert.equal(desk.source, applied);
    await desk.revert(id);
    assert.equal(desk.source, two);
  });

  it('finds its tags in a file that was edited elsewhere', async () => {
    const body = '<p>Osman came. Osman met Choibalsan.</p>';
    const desk = new Desk(text(body));
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    const second = desk.find('Osman met');
    desk.propose(
      {start: second.start, end: second.start + 5},
      names('persName', 'names.xml#osman'),
    );
    await desk.accept();
    await desk.apply();
    const edited = (source: string): string =>
      source.replace('</body>', '  <p>More.</p>\n    </body>');
    writeFileSync(desk.text, edited(desk.source));
    await desk.revert(desk.ids[1] ?? '');
    assert.match(
      desk.source,
      /<p><persName[^>]+>Osman<\/persName> came\. Osman met Choibalsan\.<\/p>/,
    );
    await desk.revert(desk.ids[0] ?? '');
    assert.equal(desk.source, edited(text(body)));
  });

  it('is refused where its tags cannot be told from others any more', async () => {
    const desk = new Desk(text('<p>Osman came. Osman met Choibalsan.</p>'));
    desk.propose('Osman', names('persName', 'names.xml#osman'));
    await desk.accept();
    await desk.apply();
    const edited = desk.source.replace(
      /(<persName[^>]+>)Osman(<\/persName>) came\. Osman/,
      'Osman came. $1Osman$2',
    );
    writeFileSync(desk.text, edited);
    const {outcomes} = await desk.revert(desk.ids[0] ?? '');
    assert.match(outcomes[0]?.reason ?? '', /^The file was edited since, and .* by hand\.$/);
    assert.equal(desk.source, edited);
  });
});

describe('A run that was killed', () => {
  /** Runs apply in a process of its own that is killed at a moment. */
  function killed(desk: Desk, moment: 'before-record' | 'after-record' | 'in-record'): void {
    const script = `
      import {appendFileSync} from 'node:fs';
      import {planApply} from './components/node/write-back/plan-apply.js';
      import {readDossier, recorderOf} from './components/node/write-back/read-dossier.js';
      import {runApply} from './components/node/write-back/run-apply.js';
      const [text, annotations, decisions] = ${JSON.stringify([desk.text, desk.annotations, desk.decisions])};
      const dossier = await readDossier(annotations, decisions);
      const planned = await planApply({text, ...dossier});
      const record = recorderOf(decisions);
      await runApply(planned.plan, async (made) => {
        if ('${moment}' === 'after-record') await record(made);
        if ('${moment}' === 'in-record') { await record(made.slice(0, 1)); appendFileSync(decisions, '{"@context":["htt'); }
        process.kill(process.pid, 'SIGKILL');
        await new Promise(() => {});
      });`;
    const ended = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        cwd: projectRoot,
        encoding: 'utf8',
      },
    );
    assert.equal(ended.signal, 'SIGKILL', ended.stderr);
  }

  for (const moment of ['before-record', 'after-record', 'in-record'] as const) {
    it(`${moment} is made good by the next one`, async () => {
      const desk = new Desk(two);
      desk.propose('Osman', names('persName', 'names.xml#osman'));
      desk.propose('Choibalsan', names('persName', 'names.xml#choibalsan'));
      await desk.accept();
      killed(desk, moment);
      assert.equal(desk.source, two);
      assert.ok(existsSync(join(desk.folder, '.text.xml.lock')));
      const {outcomes} = await desk.apply();
      assert.equal(outcomes.length, 2);
      assert.deepEqual(verdictsOf(desk), ['applied', 'applied']);
      assert.equal(desk.source.match(/<persName/g)?.length, 2);
      assert.deepEqual((await desk.apply()).decisions, []);
      await desk.revert(...desk.ids);
      assert.equal(desk.source, two);
    });
  }
});
