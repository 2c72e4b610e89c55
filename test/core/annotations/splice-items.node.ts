import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {findItems, type ItemsInText} from '../../../components/core/annotations/items-in-text.js';
import {
  addItem,
  removeItem,
  replaceItem,
} from '../../../components/core/annotations/splice-items.js';

function itemsOf(text: string): ItemsInText {
  const list = findItems(text);
  assert.ok(list, 'the items are found');
  return list;
}

const texts = (text: string): string[] =>
  itemsOf(text).items.map(({start, end}) => text.slice(start, end));

/** A page as people, programs and other systems write it. */
const page = fc
  .record({
    items: fc.array(fc.dictionary(fc.string(), fc.jsonValue()), {maxLength: 5}),
    before: fc.dictionary(fc.string(), fc.jsonValue(), {maxKeys: 3}),
    after: fc.dictionary(fc.string(), fc.jsonValue(), {maxKeys: 3}),
    indent: fc.constantFrom(undefined, 1, 2, 4, '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
  })
  .map(({items, before, after, indent, lineEnd, mark}) => {
    // A member further down must not be taken for the items of the page.
    const whole = {decoy: {items: [1, 2]}, ...before, items: [], ...after};
    const text = JSON.stringify({...whole, items}, undefined, indent);
    return {items, text: mark + text.replaceAll('\n', lineEnd)};
  })
  .filter(({text}) => Array.isArray(JSON.parse(text.replace('\ufeff', '')).items));

const parse = (text: string): {items: unknown[]} => JSON.parse(text.replace('\ufeff', ''));
const fresh = {id: 'urn:example:fresh', body: [{value: '],}{"\\'}]};

describe('annotations in the text of a file', () => {
  it('finds every item where it stands', () => {
    fc.assert(
      fc.property(page, ({text}) => {
        const found = texts(text).map((item): unknown => JSON.parse(item));
        assert.deepEqual(found, parse(text).items);
      }),
    );
  });

  it('adds one and leaves every other byte', () => {
    fc.assert(
      fc.property(page, ({text}) => {
        const added = addItem(text, itemsOf(text), fresh);
        assert.deepEqual(parse(added).items, [...parse(text).items, fresh]);
        assert.deepEqual(texts(added).slice(0, -1), texts(text));
        const {start, end} = itemsOf(text);
        assert.ok(added.startsWith(text.slice(0, start)) && added.endsWith(text.slice(end)));
      }),
    );
  });

  it('takes out what it added, and gives the same bytes where there were items before', () => {
    fc.assert(
      fc.property(page, ({text}) => {
        const added = addItem(text, itemsOf(text), fresh);
        const removed = removeItem(added, itemsOf(added), itemsOf(text).items.length);
        assert.deepEqual(parse(removed), parse(text));
        if (itemsOf(text).items.length > 0) assert.equal(removed, text);
      }),
    );
  });

  it('replaces or removes one and leaves the bytes of all others', () => {
    fc.assert(
      fc.property(page, fc.nat(4), ({text}, nth) => {
        const list = itemsOf(text);
        const item = list.items[nth];
        fc.pre(item !== undefined);
        if (!item) return;
        const replaced = replaceItem(text, item, fresh);
        const without = removeItem(text, list, nth);
        const others = texts(text).filter((_, at) => at !== nth);
        assert.deepEqual(
          texts(replaced).filter((_, at) => at !== nth),
          others,
        );
        assert.deepEqual(parse(replaced).items[nth], fresh);
        assert.deepEqual(texts(without), others);
        const {items: _, ...rest} = parse(text);
        const {items: _same, ...kept} = parse(without);
        assert.deepEqual(kept, rest);
      }),
    );
  });

  it('sets a new annotation out as the file is set out', () => {
    const text = '{\n    "items": [\n        {\n            "id": "a"\n        }\n    ]\n}\n';
    assert.equal(
      addItem(text, itemsOf(text), {id: 'b'}),
      text.replace('}\n    ]', '},\n        {\n            "id": "b"\n        }\n    ]'),
    );
    assert.equal(
      addItem('{"items":[]}', itemsOf('{"items":[]}'), {id: 'b'}),
      '{"items":[\n  {\n    "id": "b"\n  }\n]}',
    );
  });

  it('keeps numbers, escapes and unknown members as they are written', () => {
    const text = '{"items": [{"id":"\\u0061","n":1.0,"big":12345678901234567890}, {"id":"b"}]}';
    assert.ok(
      removeItem(text, itemsOf(text), 1).includes('{"id":"\\u0061","n":1.0,"big":123456789'),
    );
  });

  it('knows a bare array, and a collection with its first page inside', () => {
    assert.deepEqual(texts(' [ {"id":1} , 2 ] '), ['{"id":1}', '2']);
    assert.deepEqual(texts('{"type":"AnnotationCollection","first":{"items":[{}]}}'), ['{}']);
    assert.deepEqual(texts('{"items":[1],"\\u0069tems":[2]}'), ['2']);
  });

  it('finds none where there is no list', () => {
    for (const text of [
      '1',
      '"x"',
      '{}',
      '{"items":{}}',
      '{"first":"urn:x"}',
      '{"a":{"items":[]}}',
    ]) {
      assert.equal(findItems(text), undefined, text);
    }
  });
});
