import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {mentionKinds} from '../../../components/core/tei/every-kind.js';
import {readValues, writeValues} from '../../../components/state/address/address-values.js';
import {
  type ReaderAddress,
  type ReaderDefaults,
  readerNames,
  readReaderAddress,
  unknownIn,
  writeReaderAddress,
} from '../../../components/state/address/reader-address.js';

const name = fc.oneof(
  fc.string({minLength: 1, maxLength: 20, unit: 'binary'}),
  fc.constantFrom('memo', 'a,b', '~1', 'x:y', '__proto__', '%2C', 'a&b=c', '#p', '+', 'Оспан'),
);
const names = fc.uniqueArray(name, {maxLength: 3});

const page: fc.Arbitrary<ReaderDefaults> = fc.record(
  {panes: names, reading: fc.constantFrom('diplomatic' as const, 'normalised' as const)},
  {noNullPrototype: true},
);

const state: fc.Arbitrary<ReaderAddress> = names.chain((panes) =>
  fc.record(
    {
      panes: fc.constant(panes),
      quiet: fc.subarray([...mentionKinds]),
      sparse: fc.boolean(),
      reading: fc.constantFrom('diplomatic' as const, 'normalised' as const),
      witnesses: fc.uniqueArray(fc.tuple(name, name), {
        maxLength: 3,
        selector: ([document]) => document,
      }),
      trace: name,
      parallel: fc.record(
        {
          rows: fc.boolean(),
          differences: fc.boolean(),
          versions: fc.constantFrom([], [0, 2], [2, 0, 1]),
        },
        {noNullPrototype: true},
      ),
      ...(panes.length > 0
        ? {
            find: fc.record(
              {document: fc.constantFrom(...panes), words: name},
              {noNullPrototype: true},
            ),
          }
        : {}),
    },
    {
      requiredKeys: ['panes', 'quiet', 'sparse', 'reading', 'witnesses'],
      noNullPrototype: true,
    },
  ),
);

const read = (search: string, own: ReaderDefaults): ReaderAddress =>
  readReaderAddress(readValues(search, readerNames), own);
const write = (search: string, of: ReaderAddress, own: ReaderDefaults): string =>
  writeValues(search, readerNames, writeReaderAddress(of, own));

const memo: ReaderDefaults = {panes: ['memo'], reading: 'diplomatic'};

describe('the address of a reader', () => {
  it('gives back any state that was written into it', () => {
    fc.assert(
      fc.property(state, page, fc.webQueryParameters(), (shown, own, others) => {
        assert.deepEqual(read(write(`?${others}`, shown, own), own), shown);
      }),
    );
  });

  it('makes a state of any query, which reads the same once it is written', () => {
    const query = fc
      .array(fc.tuple(fc.constantFrom(...readerNames), fc.string()), {maxLength: 6})
      .map((pairs) => `?${new URLSearchParams(pairs)}`);
    fc.assert(
      fc.property(query, page, (search, own) => {
        const shown = read(search, own);
        assert.deepEqual(read(write('', shown, own), own), shown);
      }),
    );
  });

  it('says nothing while the page shows what it asks for itself', () => {
    assert.equal(write('', read('', memo), memo), '');
  });

  it('is short and can be read', () => {
    const shown: ReaderAddress = {
      ...read('', memo),
      panes: ['memo', 'osman-batur'],
      quiet: ['place', 'date'],
      trace: 'ospan',
      parallel: {rows: true, differences: false, versions: []},
      find: {document: 'osman-batur', words: 'fall of Altay'},
    };
    assert.equal(
      write('', shown, memo),
      '?with=osman-batur&hide=place,date&trace=ospan&parallel=rows&find=fall+of+Altay&in=osman-batur',
    );
  });

  it('leaves the parameters of others as they are, letter by letter', () => {
    const shown = {...read('', memo), sparse: true};
    assert.equal(
      write('?utm=%7Ea&x&with=gone&&y=1+2', shown, memo),
      '?utm=%7Ea&x&y=1+2&density=sparse',
    );
  });

  it('opens what stands beside the page’s own document, or all that is said to be open', () => {
    assert.deepEqual(read('?with=a,b,c,d', memo).panes, ['memo', 'a', 'b']);
    assert.deepEqual(read('?with=a%2Cb', memo).panes, ['memo', 'a', 'b']);
    assert.deepEqual(read('?with=', {...memo, panes: ['memo', 'a']}).panes, ['memo']);
    assert.deepEqual(read('?panes=b,memo,b', memo).panes, ['b', 'memo']);
  });

  it('takes no value that is malformed, and of one without end as much as can be said to be gone', () => {
    const long = 'x'.repeat(100_000);
    const cut = long.slice(0, 20_000);
    assert.deepEqual(
      read(
        `?hide=<script>,person&reading=other&witness=a,b:c:d&parallel=up&versions=1e9,-1&trace=${long}&find=${long}&with=%`,
        memo,
      ),
      {
        ...read('', memo),
        panes: ['memo', '%'],
        quiet: ['person'],
        trace: cut,
        find: {document: 'memo', words: cut},
      },
    );
  });

  it('knows the words of an address that cannot stand where they do', () => {
    const unknown = (search: string) => unknownIn(readValues(search, readerNames));
    assert.deepEqual(
      unknown('?hide=person,all,nonsense&reading=other&parallel=rows,up&density=sparse'),
      ['nonsense', 'other', 'up'],
    );
    assert.deepEqual(unknown('?hide=a,b,c,d,e,f,g').length, 5);
    assert.deepEqual(unknown('?trace=nobody&find=x&with=gone'), []);
  });
});
