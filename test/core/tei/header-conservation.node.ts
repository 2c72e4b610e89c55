import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {tellingAttributes} from '../../../components/core/tei/header-fields.js';
import type {HeaderField} from '../../../components/core/tei/tei-header.js';
import {elementsWithin, textsWithin} from '../../../components/core/xml/xml-tree.js';
import {catalogue} from './catalogue.js';
import {allFields, headerOf, type ReadFile} from './headers.js';

/** Text that is no inline element's: what a reader is shown, once. */
function said(fields: readonly HeaderField[]): string[] {
  return fields.flatMap((field) => [
    ...(field.at || field.text === undefined ? [] : [field.text]),
    ...said(field.fields ?? []),
  ]);
}

const letters = (text: string) => [...text.replace(/[ \t\r\n]+/g, '')].sort().join('');

/** Every character of the header stands in its fields, exactly once; and so does every attribute. */
function keepsAll({header, element}: ReadFile): void {
  const source = [...textsWithin(element)].map(({value}) => value).join('');
  assert.equal(letters(said(header.fields).join('')), letters(source));
  const found = new Map<string, number>();
  const count = (attributes: Readonly<Record<string, string>> | undefined, step: number) => {
    for (const pair of Object.entries(attributes ?? {})) {
      found.set(pair.join('='), (found.get(pair.join('=')) ?? 0) + step);
    }
  };
  for (const one of elementsWithin(element)) {
    if (one !== element) count(tellingAttributes(one), 1);
  }
  for (const {attributes} of allFields(header.fields)) count(attributes, -1);
  assert.deepEqual(
    [...found].filter(([, left]) => left !== 0),
    [],
  );
}

/** Every stretch of an inline element lies in that around it, and holds the words it repeats. */
function placesAll(
  fields: readonly HeaderField[],
  above = '',
  [from, to]: readonly [number, number] = [0, above.length],
): void {
  let here = from;
  for (const {at, text, fields: below = []} of fields) {
    if (!at) {
      placesAll(below, text);
      continue;
    }
    assert.ok(at[0] >= here && at[0] <= at[1] && at[1] <= to, `${at} after ${here} before ${to}`);
    if (text !== undefined) assert.equal(text, above.slice(...at));
    placesAll(below, above, at);
    here = at[1];
  }
}

const names =
  `p ab list item title persName hi ref date locus msDesc msItem physDesc note choice sic corr lb
  dimensions height bibl biblStruct listBibl keywords term gap quux`.split(/\s+/);
const words = fc.constantFrom(
  'wind',
  'ريح',
  '北風',
  'רוח',
  '  ',
  '\n',
  ' and ',
  ',',
  '𐎀 ',
  'é',
  ' ',
);
const attribute = fc.constantFrom(
  '',
  ' type="x y"',
  ' when="1462"',
  ' xml:lang="ar"',
  ' target="#a"',
  ' xml:id="a"',
  ' key="  k1 "',
);
const {node} = fc.letrec<{node: string}>((tie) => ({
  node: fc.oneof(
    {depthSize: 'medium'},
    words,
    fc
      .tuple(fc.constantFrom(...names), attribute, fc.array(tie('node'), {maxLength: 4}))
      .map(([name, given, inner]) => `<${name}${given}>${inner.join('')}</${name}>`),
  ),
}));

describe('a header read into fields', () => {
  it('keeps every character and attribute of a broad catalogue, once', () => {
    keepsAll(headerOf(catalogue));
  });

  it('keeps every character and attribute of any header, once', () => {
    fc.assert(
      fc.property(fc.array(node, {maxLength: 6}), (parts) => {
        const read = headerOf(
          `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><p>x</p>${parts
            .map((part) => `<quux>${part}</quux>`)
            .join('')}</sourceDesc></fileDesc></teiHeader></TEI>`,
        );
        keepsAll(read);
        placesAll(read.header.fields);
        assert.deepEqual(JSON.parse(JSON.stringify(read.header)), read.header);
      }),
      {numRuns: 400},
    );
  });

  it('finds one manuscript description for each record of where a manuscript is kept', () => {
    const {header} = headerOf(catalogue);
    const described = [...allFields(header.fields)].filter(({element}) => element === 'msDesc');
    assert.deepEqual(
      header.manuscripts.map(({repository}) => repository),
      ['Mountain Library', 'Other Library'],
    );
    assert.equal(described.length, header.manuscripts.length);
  });

  it('parts measures and items that no white space parts', () => {
    const texts = said(headerOf(catalogue).header.fields).join('\n');
    assert.match(texts, /ff\. 250 180 190 120 4/);
    assert.match(texts, /A verse over two lines/);
  });

  it('keeps letters of one word together', () => {
    const {header} = headerOf(
      '<TEI><teiHeader><encodingDesc><p>a <hi>W</hi>ind<lb break="no"/>fall</p></encodingDesc></teiHeader></TEI>',
    );
    assert.deepEqual(said(header.fields), ['a Windfall']);
  });

  it('says what a pointer into the header leads to', () => {
    const {labels = {}} = headerOf(catalogue).header;
    assert.equal(labels['#law'], 'Law of winds');
    assert.equal(labels['#OF'], 'Oda Fennick');
    assert.equal(Object.hasOwn(labels, '#nobody'), false);
  });

  it('is at most twice as long as its source, and a reference', () => {
    const {header} = headerOf(catalogue);
    const source = catalogue.slice(0, catalogue.indexOf('</teiHeader>'));
    assert.ok(JSON.stringify(header.fields).length < 2 * source.length);
  });
});
