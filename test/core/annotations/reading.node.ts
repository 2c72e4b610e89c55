import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  readAnnotationFile,
  readAnnotations,
} from '../../../components/core/annotations/read-annotations.js';

const target = 'https://example.org/letter.xml';
const one = (more: object = {}) => ({id: 'urn:a:1', type: 'Annotation', target, ...more});

function read(more: object) {
  const {annotations, problems} = readAnnotations(JSON.stringify(one(more)), 'f.jsonld');
  assert.deepEqual(problems, []);
  const [annotation] = annotations;
  assert.ok(annotation);
  return annotation;
}

describe('reading an annotation', () => {
  it('tells the person from the program', () => {
    const made = read({creator: {name: 'Sofia'}, generator: {type: 'Software', name: 'A tagger'}});
    assert.equal(made.creator, 'Sofia');
    assert.equal(made.generator, 'A tagger');
    assert.equal(read({generator: {name: 'A tagger'}}).creator, 'A tagger');
  });

  it('keeps all candidates of a choice, with the certainty of each', () => {
    const item = (source: string, more: object = {}) => ({
      type: 'SpecificResource',
      purpose: 'identifying',
      source,
      ...more,
    });
    const {identifies, candidateCertainty, certainty} = read({
      'lectern:certainty': 0.6,
      body: [
        {
          type: 'Choice',
          items: [item('urn:e:1', {'lectern:certainty': 0.6}), item('urn:e:2')],
        },
        {type: 'TextualBody', purpose: 'tagging', value: 'persName'},
      ],
    });
    assert.deepEqual(identifies, ['urn:e:1', 'urn:e:2']);
    assert.deepEqual(candidateCertainty, [0.6, undefined]);
    assert.equal(certainty, 0.6);
  });

  it('reads the date a body identifies, and leaves it out of the comments', () => {
    const dated = read({body: {type: 'TextualBody', purpose: 'identifying', value: '1945-09'}});
    assert.equal(dated.date, '1945-09');
    assert.deepEqual(dated.comments, []);
  });

  it('reads an entity that has no record yet, and nothing of one that is malformed', () => {
    const newEntity = {id: 'osman', kind: 'person', name: 'Osman'};
    assert.deepEqual(read({'lectern:newEntity': newEntity}).newEntity, newEntity);
    const odd = {...newEntity, kind: 'ship'};
    assert.equal(read({'lectern:newEntity': odd}).newEntity, undefined);
  });

  it('gives a certainty only between 0 and 1', () => {
    for (const odd of [-1, 2, '0.5', null]) {
      assert.equal(read({'lectern:certainty': odd}).certainty, undefined);
    }
  });
});

describe('an annotation file', () => {
  it('keeps the JSON of each annotation', () => {
    const json = {...one(), 'x:own': {deep: [1]}};
    const file = readAnnotationFile(
      JSON.stringify({id: 'urn:p:1', label: 'L', items: [json]}),
      'f',
    );
    assert.deepEqual(file.items[0]?.json, json);
  });

  it('names the line of an annotation that cannot be read', () => {
    const json = `{"type":"AnnotationPage","items":[
      ${JSON.stringify(one({body: {type: 'Choice', items: [{id: 'urn:c:1'}, {id: 'urn:c:2'}]}}))},
      {"id": "urn:a:2",
       "target": []},
      ${JSON.stringify(one({id: 'urn:a:3'}))}
    ]}`;
    const {items, problems} = readAnnotationFile(json, 'f');
    assert.equal(items.length, 2);
    assert.deepEqual(problems, [
      {file: 'f', line: 3, message: 'annotation 2: urn:a:2 has no target that can be read'},
    ]);
  });

  it('that breaks off names the line where it does', () => {
    const {problems} = readAnnotationFile('{\n"items": [\n{"id": "urn', 'f');
    assert.equal(problems[0]?.line, 3);
    assert.equal(problems[0]?.message, 'item 1 is cut off: the file ends within it');
  });

  const three = {items: ['urn:a:1', 'urn:a:2', 'urn:a:3'].map((id) => one({id}))};
  const setOut = JSON.stringify(three, undefined, 2);
  const idsOf = (json: string): string[] =>
    readAnnotationFile(json, 'f').items.map(({annotation}) => annotation.id);
  const problemsOf = (json: string): [number | undefined, string][] =>
    readAnnotationFile(json, 'f').problems.map(({line, message}) => [line, message]);

  it('that is cut off keeps what stands before the cut', () => {
    const cut = setOut.slice(0, setOut.indexOf('urn:a:3') + 3);
    assert.deepEqual(idsOf(cut), ['urn:a:1', 'urn:a:2']);
    assert.deepEqual(problemsOf(cut), [[13, 'item 3 is cut off: the file ends within it']]);
  });

  it('with one broken annotation keeps those before and behind it', () => {
    const broken: [string, string][] = [
      ['"urn:a:2"', '"urn:a:2'],
      ['"urn:a:2"', 'urn'],
      ['"id": "urn:a:2"', '"id": ["urn:a:2"'],
    ];
    for (const [right, wrong] of broken) {
      const json = setOut.replace(right, wrong);
      assert.deepEqual(idsOf(json), ['urn:a:1', 'urn:a:3'], json);
      const [[line, message] = [], ...more] = problemsOf(json);
      assert.deepEqual([line, more], [8, []], json);
      assert.match(message ?? '', /^item 2 is/);
    }
  });

  it('may have one annotation a line, of which broken ones cost only themselves', () => {
    const lines = three.items.map((each) => JSON.stringify(each));
    assert.deepEqual(idsOf(lines.join('\r\n')), ['urn:a:1', 'urn:a:2', 'urn:a:3']);
    const [first = '', second = '', third = ''] = lines;
    const json = [second.slice(0, 20), first, third, second.slice(0, 30)].join('\n');
    assert.deepEqual(idsOf(json), ['urn:a:1', 'urn:a:3']);
    assert.deepEqual(
      problemsOf(json).map(([line]) => line),
      [1, 4],
    );
    assert.match(problemsOf(json)[1]?.[1] ?? '', /cut off/);
  });

  it('that is no JSON at all says so once', () => {
    for (const json of ['one word and another', '', '{'])
      assert.equal(problemsOf(json).length, 1, json);
    assert.match(problemsOf(`${setOut} and more`)[0]?.[1] ?? '', /goes on after the end/);
    assert.equal(idsOf(`${setOut} and more`).length, 3);
  });

  it('of nothing but annotations that do not end is given up', () => {
    const json = `[\n${'{"id": "urn:a:1",\n'.repeat(500)}`;
    assert.match(problemsOf(json).at(-1)?.[1] ?? '', /the rest is not read/);
  });

  it('with one id twice keeps both and says so', () => {
    const {items, problems} = readAnnotationFile(JSON.stringify([one(), one()]), 'f');
    assert.equal(items.length, 2);
    assert.match(
      problems[0]?.message ?? '',
      /annotation 2: its id urn:a:1 is that of annotation 1/,
    );
  });

  it('with no annotation in it is in order', () => {
    for (const empty of ['{"type":"AnnotationPage","items":[]}', '{"type":"AnnotationPage"}']) {
      assert.deepEqual(readAnnotationFile(empty, 'f').items, []);
      assert.deepEqual(readAnnotationFile(empty, 'f').problems, []);
    }
  });
});
