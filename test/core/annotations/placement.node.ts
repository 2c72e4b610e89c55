import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Placement} from '../../../components/core/annotations/annotation.js';
import {placeAnnotation} from '../../../components/core/annotations/place-annotations.js';
import {
  readAnnotations,
  type WrittenAnnotation,
} from '../../../components/core/annotations/read-annotations.js';
import {sliceCodePoints} from '../../../components/core/tei/code-points.js';
import {tei} from '../tei/documents.js';

const source = 'https://x.org/a.xml';
const document = tei(
  '<p xml:id="p1">𐌰𐌱 the horse 📜 ran; </p><p xml:id="p2">the <persName xml:id="n1">𐌰b</persName><anchor xml:id="a1"/> slept</p>',
);

function read(annotation: Record<string, unknown>): WrittenAnnotation {
  const {annotations, problems} = readAnnotations(
    JSON.stringify({id: 'urn:uuid:1', target: source, ...annotation}),
    'a.jsonld',
  );
  assert.deepEqual(problems, []);
  const [written] = annotations;
  assert.ok(written);
  return written;
}

function placement(selector: unknown, from = source): Placement {
  const {targets} = placeAnnotation(read({target: {source: from, selector}}), () => document);
  const [target] = targets;
  assert.ok(target);
  return target.placement;
}

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const position = (start: unknown, end: unknown) => ({type: 'TextPositionSelector', start, end});

describe('a passage among astral characters', () => {
  it('is placed where its words are, in code points', () => {
    const at = placement(quote('𐌰b'));
    assert.ok(at.state === 'placed');
    assert.equal(sliceCodePoints(document.canonicalText, at.start, at.end), '𐌰b');
    assert.equal(at.passage, 'p2');
  });

  it('has moved when the position counts UTF-16 units', () => {
    const units = document.canonicalText.indexOf('ran');
    assert.equal(placement([quote('ran'), position(units, units + 3)]).state, 'moved');
  });

  it('is placed by its position though its words stand twice', () => {
    assert.deepEqual(placement([quote('the'), position(3, 6)]), {
      state: 'placed',
      passage: 'p1',
      start: 3,
      end: 6,
    });
  });
});

describe('a passage is', () => {
  const cases: readonly (readonly [string, Placement['state'], unknown])[] = [
    ['placed by its id', 'placed', {type: 'FragmentSelector', value: '#n1'}],
    ['orphaned when its id is gone', 'orphaned', {type: 'FragmentSelector', value: 'gone'}],
    ['placed by a position alone', 'placed', position(0, 2)],
    ['orphaned beyond the end', 'orphaned', position(0, 9999)],
    ['ambiguous when its words stand twice', 'ambiguous', quote('the')],
    ['ambiguous in other surroundings', 'ambiguous', quote('horse', 'a black ', ' stood')],
    ['placed when one side still reads as it did', 'placed', quote('horse', 'the ', ' stood')],
    ['orphaned when it quotes nothing', 'orphaned', quote('')],
    ['orphaned by a selector alone that is not read', 'orphaned', {type: 'CssSelector'}],
    ['placed by the selector that is read', 'placed', [{type: 'CssSelector'}, quote('horse')]],
  ];
  for (const [behaviour, state, selector] of cases) {
    it(behaviour, () => assert.equal(placement(selector).state, state));
  }

  it('the whole text where nothing selects', () => {
    const [target] = placeAnnotation(read({}), () => document).targets;
    assert.ok(target?.placement.state === 'placed');
    assert.equal(target.placement.start, 0);
  });

  it('placed by the fragment of its IRI', () => {
    assert.equal(placement(undefined, `${source}#p2`).state, 'placed');
  });

  it('read without a position that is none', () => {
    for (const [start, end] of [
      [-1, 2],
      [2, 1],
      ['0', '2'],
      [0.5, 2],
    ]) {
      const [target] = read({target: {source, selector: position(start, end)}}).targets;
      assert.equal(target?.selectors.position, undefined);
      assert.deepEqual(target?.selectors.unread, ['TextPositionSelector']);
    }
  });
});

describe('an annotation', () => {
  it('may be written with prefixes, whole IRIs and unknown motivations', () => {
    const motivation = ['oa:tagging', 'http://www.w3.org/ns/oa#linking', 'dreaming', 7];
    assert.deepEqual(read({motivation}).motivations, ['tagging', 'linking']);
  });

  it('parts its bodies by what they are for', () => {
    const {comments, tags, identifies, linked} = read({
      body: [
        'bare',
        {type: 'TextualBody', value: 'said', language: 'en'},
        {purpose: 'tagging', value: 'horse'},
        {purpose: 'identifying', source: 'https://e.org/1'},
        {purpose: 'linking', source: 'https://x.org/b.xml'},
        null,
      ],
    });
    assert.deepEqual(comments, [{text: 'bare'}, {text: 'said', lang: 'en'}]);
    assert.deepEqual([tags, identifies], [['horse'], ['https://e.org/1']]);
    assert.deepEqual(
      linked.map((passage) => passage.source),
      ['https://x.org/b.xml'],
    );
  });

  const creators: readonly (readonly [unknown, string | undefined])[] = [
    ['https://e.org/me', 'https://e.org/me'],
    [{name: 'Ann'}, 'Ann'],
    [[{nickname: 'annie'}, {name: 'Lee'}], 'annie'],
    [7, undefined],
  ];
  for (const [creator, name] of creators) {
    it(`by ${JSON.stringify(creator)} is by ${name ?? 'nobody'}`, () => {
      assert.equal(read({creator}).creator, name);
    });
  }

  it('without an id, and JSON that is no annotation, is named in a problem', () => {
    for (const json of ['null', '7', '{}', '[[{}]]', `{"target":"${source}"}`]) {
      const {annotations, problems} = readAnnotations(json, 'a.jsonld');
      assert.deepEqual([annotations.length, problems.length], [0, 1], json);
      assert.equal(problems[0]?.file, 'a.jsonld');
    }
  });
});
