import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readProlog} from '../../../components/core/xml/read-prolog.js';
import {readXml, readXmlInSteps} from '../../../components/core/xml/read-xml.js';
import {saxesEngine, saxesSteps} from '../../../components/core/xml/saxes-engine.js';
import type {XmlSink} from '../../../components/core/xml/xml-engine.js';
import type {XmlFault} from '../../../components/core/xml/xml-fault.js';

/** Everything an engine says, word for word. */
class Transcript implements XmlSink {
  readonly said: unknown[] = [];
  open(...what: unknown[]): void {
    this.said.push(['open', ...what]);
  }
  close(...what: unknown[]): void {
    this.said.push(['close', ...what]);
  }
  text(...what: unknown[]): void {
    this.said.push(['text', ...what]);
  }
  comment(...what: unknown[]): void {
    this.said.push(['comment', ...what]);
  }
  instruction(...what: unknown[]): void {
    this.said.push(['instruction', ...what]);
  }
}

function heard(source: string, units?: number): {said: unknown[]; fault: XmlFault | undefined} {
  const prolog = readProlog(source);
  assert.ok(prolog.ok);
  const sink = new Transcript();
  if (units === undefined) return {fault: saxesEngine.read(prolog.body, sink), said: sink.said};
  const steps = saxesSteps(prolog.body, sink, units);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return {fault: value, said: sink.said};
  }
}

const sources = [
  '<a>one\r\ntwo\r<b c="d&amp;\u{1F600}"/>&#x10000;<![CDATA[x]]]]>\r\n</a>\n',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "<b>x</b>"><!ENTITY f "">]><a>&e;&f;<?p q?><!-- r --></a>',
  '<a><b>one</a>',
  '<a>one</a>two',
  '<a>&undeclared;</a>',
  '<a b="1" b="2"/>',
  '<a>]]></a>',
  '<a>one',
];

describe('a document read in steps', () => {
  it('says what it says when it is read at once, however short the steps', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.integer({min: 1, max: 90}), (source, units) => {
        assert.deepEqual(heard(source, units), heard(source));
      }),
      {numRuns: 300},
    );
  });

  it('pauses now and then, and gives the same tree and the same problems', async () => {
    const long = `<a>${'<b c="d">words and words</b>\n'.repeat(20_000)}`;
    let pauses = 0;
    const pause = async (): Promise<void> => void pauses++;
    const read = await readXmlInSteps(`${long}</a>`, 'long.xml', pause);
    assert.ok(read.ok);
    assert.equal(read.tree.root.children.length, 40_000);
    assert.ok(pauses > 3, `${pauses} pauses`);
    for (const source of [`${long}</c>`, '', '<html><p>']) {
      assert.deepEqual(
        await readXmlInSteps(source, 'long.xml', pause),
        readXml(source, {file: 'long.xml'}),
      );
    }
  });
});
