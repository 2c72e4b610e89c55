import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {beginningOfSource as beginningFrom} from '../../../components/render/chunks/beginning-of-source.js';
import {anyBeginning} from '../../../components/state/raw/any-beginning.js';
import {sharedFolder, skipWithoutShared} from '../../tools/shared.js';
import {randomTei} from '../random-tei.js';

function beginningOfSource(source: string): string | undefined {
  const from = anyBeginning.contentStart(source);
  return from === undefined ? undefined : beginningFrom(source, from);
}

/** How much of the file a beginning holds: what comes after are end tags. */
function assertBeginning(source: string, cut: number): number {
  const beginning = beginningOfSource(source.slice(0, cut));
  if (beginning === undefined) return 0;
  assert.ok(readXml(beginning, {file: 'cut.xml'}).ok, `not well-formed when cut at ${cut}`);
  const closing = /(?:<\/[^<>]+>)*$/.exec(beginning)?.[0] ?? '';
  const rest = beginning.slice(0, beginning.length - closing.length);
  assert.ok(source.slice(0, cut).startsWith(rest), 'something was made up');
  return rest.length;
}

const file = (body: string): string => `<TEI><text><body>${body}</body></text></TEI>`;

describe('the beginning of a source', () => {
  it('is well-formed and holds nothing but the source, wherever it is cut', () => {
    fc.assert(
      fc.property(randomTei, fc.nat(), (source, cut) => {
        assertBeginning(source, cut % (source.length + 1));
      }),
      {numRuns: 300},
    );
  });

  it('ends with the last block that is complete', () => {
    const source = file(
      '<p>one</p><lg><l>two</l><l>three</l></lg><p>four <note>five</note> six</p>',
    );
    const upTo = (words: string): string | undefined =>
      beginningOfSource(source.slice(0, source.indexOf(words)));
    assert.equal(upTo('ne</p>'), undefined);
    assert.equal(upTo('three'), file('<p>one</p><lg><l>two</l></lg>'));
    assert.equal(upTo(' six'), file('<p>one</p><lg><l>two</l><l>three</l></lg>'));
  });

  it('is not taken in by what only looks like markup', () => {
    const source = file(
      '<p n="></p>">one</p><!-- <p> --><p><![CDATA[</p>]]></p><?p </p>?><p rend=\'"\'>two</p><p>',
    );
    const whole = source.slice(0, source.lastIndexOf('<p>'));
    assert.equal(beginningOfSource(`${whole}<p>`), `${whole}</body></text></TEI>`);
  });

  it('waits for the whole where tags do not match', () => {
    assert.equal(beginningOfSource('<TEI><text><body><p>one</q></p><p>two</p>'), undefined);
  });

  it('waits until a document type declaration is there whole', () => {
    const source = `<!DOCTYPE TEI [<!ENTITY a "<p>b</p>">]>${file('<p>&a;</p><p>')}`;
    assert.equal(beginningOfSource(source.slice(0, 30)), undefined);
    const cut = source.slice(0, source.lastIndexOf('<p>'));
    assert.match(beginningOfSource(cut) ?? '', /<p>&a;<\/p><\/body>/);
  });

  it('grows with the real files as they come in', skipWithoutShared, () => {
    const folder = join(sharedFolder() ?? '', 'fixtures');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.xml'))) {
      const source = readFileSync(join(folder, name), 'utf8');
      let last = 0;
      for (let part = 1; part <= 12; part++) {
        const length = assertBeginning(source, Math.floor((source.length * part) / 13));
        assert.ok(length >= last, name);
        last = length;
      }
      assert.ok(last > 0, `${name} has no beginning`);
    }
  });
});
