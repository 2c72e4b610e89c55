import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readAnnotations} from '../../../components/core/annotations/read-annotations.js';
import {assembleCollection} from '../../../components/core/collection/assemble-collection.js';
import {CollectionIndex} from '../../../components/core/collection/collection-index.js';
import {CodePointText, codePointLength} from '../../../components/core/tei/code-points.js';
import {contextOf, openingOf, RunningText} from '../../../components/core/tei/context-of.js';
import {showingOf} from '../../../components/render/draw-document.js';
import {projectRoot} from '../../tools/shared.js';
import {tei, teiOnDisk} from '../tei/documents.js';

const base = 'https://x.org/texts/';

function about(source: string) {
  const json = JSON.stringify({id: 'urn:uuid:1', target: source});
  return readAnnotations(json, 'a.jsonld').annotations;
}

describe('a collection', () => {
  const one = tei(
    '<p xml:id="p">𐌰 <persName ref="two.xml#o">Ann</persName> <ref target="two.xml">see</ref> <ref target="#p">here</ref></p>',
    '',
    'one.xml',
  );
  const two = tei(
    '<p><persName ref="#o">Annie</persName></p><listPerson><person xml:id="o"><persName>Ann Lee</persName></person></listPerson>',
    '',
    'two.xml',
  );
  const {collection, links} = assembleCollection({title: 'T', documents: [one, two]});
  const index = new CollectionIndex(collection);

  it('counts the characters of a text in code points', () => {
    assert.equal(index.document('one')?.characters, codePointLength(one.canonicalText));
  });

  it('knows a file in whose text nothing stands', () => {
    const {collection: bare} = assembleCollection({title: 'T', documents: [tei('<p/>'), one]});
    assert.deepEqual(
      bare.documents.map(({isBlank}) => isBlank),
      [true, undefined],
    );
  });

  it('finds every mention of an entity, in order of document and place', () => {
    assert.deepEqual(
      index.mentionsOf('o').map(({document, mention}) => `${document.id}: ${mention.form}`),
      ['one: Ann', 'two: Annie', 'two: Ann Lee'],
    );
    assert.deepEqual(index.mentionsOf('nobody'), []);
  });

  it('knows the links into a text, its own not among them', () => {
    assert.deepEqual(
      index.backlinks('two').map(({from}) => from.document),
      ['one'],
    );
    assert.deepEqual(index.backlinks('one'), []);
    assert.deepEqual(index.linksFrom('one'), links(one));
  });

  it('counts an entity two texts share once', () => {
    const [first, second] = collection.documents;
    assert.ok(first && second);
    assert.equal(index.sharedEntities(first, second), 1);
  });

  it('survives JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(collection)), collection);
  });

  it('lists what could not be read, with the place where it is known', () => {
    const {failures} = assembleCollection({
      title: '',
      documents: [],
      problems: [
        {severity: 'error', code: 'x', message: 'torn', file: 'a.xml', line: 3, column: 4},
        {file: 'a.jsonld', message: 'not JSON'},
      ],
    }).collection;
    assert.deepEqual(failures, [
      {file: 'a.xml', message: 'torn', line: 3, column: 4},
      {file: 'a.jsonld', message: 'not JSON', line: 1, column: 1},
    ]);
  });
});

describe('the text an annotation is about', () => {
  const documents = ['a.xml', 'b/a.xml', 'my letter.xml'].map((file) =>
    Object.assign({...tei('<p>x</p>', '', file)}, {id: file}),
  );
  const sources: readonly (readonly [string, string | undefined, string | undefined])[] = [
    [`${base}a.xml`, base, 'a.xml'],
    [`${base}b/a.xml#p`, base, 'b/a.xml'],
    ['https://elsewhere.org/b/a.xml', undefined, 'b/a.xml'],
    [`${base}my%20letter.xml`, base, 'my letter.xml'],
    [`${base}c/a.xml`, base, undefined],
    ['https://elsewhere.org/aa.xml', undefined, undefined],
  ];
  for (const [source, from, file] of sources) {
    it(`${source} is ${file ?? 'none of the collection'}`, () => {
      const {annotations, failures} = assembleCollection({
        title: '',
        documents,
        annotations: about(source),
        ...(from ? {base: from} : {}),
      }).collection;
      assert.equal(annotations[0]?.targets[0]?.document, file);
      assert.equal(failures.length, file ? 0 : 1);
    });
  }
});

describe('words around a span', () => {
  it('are cut at word borders, white space folded', () => {
    const text = `${'word '.repeat(30)}\n  the NAME is\n  ${'word '.repeat(30)}`;
    const start = text.indexOf('NAME');
    const {before, after} = contextOf(new CodePointText(text), {start, end: start + 4});
    assert.match(before, /^… (word )+the $/);
    assert.match(after, /^ is (word )+…$/);
  });

  it('are whole where the text is short, and count code points', () => {
    assert.deepEqual(contextOf(new CodePointText('𐌰 b 𐌱'), {start: 2, end: 3}), {
      before: '𐌰 ',
      after: ' 𐌱',
    });
  });

  it('show a note in the line between brackets, with the line around it and no other note', () => {
    const text = new RunningText('He met Batyr𐌰BaturKhan once.Foot.', [
      {start: 13, end: 22, label: ''},
      {start: 28, end: 33, label: '1'},
    ]);
    assert.deepEqual(text.contextOf({start: 18, end: 22}), {
      before: 'He met Batyr𐌰 [Batur',
      after: '] once.',
    });
    assert.equal(text.contextOf({start: 7, end: 12}).after, '𐌰 once.');
    assert.equal(text.contextOf({start: 28, end: 33}).before, 'He met Batyr𐌰BaturKhan once.');
  });

  it('keep no space before a sign that closes, where a note stood between', () => {
    const text = new RunningText('He met Batyr Khan, and [Foot.] left ; so it was.', [
      {start: 13, end: 17, label: ''},
      {start: 23, end: 30, label: '1'},
    ]);
    assert.equal(text.contextOf({start: 7, end: 12}).after, ', and left ; so it was.');
  });

  it('are parted where one block ends and another begins with nothing between', () => {
    const text = new RunningText(
      'ANNA.You come late.IVAN.On foot.',
      [],
      [
        {start: 0, end: 5},
        {start: 5, end: 19},
        {start: 19, end: 24},
        {start: 24, end: 32},
      ],
    );
    assert.deepEqual(text.contextOf({start: 19, end: 24}), {
      before: 'ANNA. You come late. ',
      after: ' On foot.',
    });
    assert.equal(text.openingOf({start: 0, end: 24}), 'ANNA. You come late. IVAN.');
  });

  it('are parted so in a note of the line, too, and around it', () => {
    const note = {start: 6, end: 19};
    const text = new RunningText(
      'Title.One.Two. ABC.Of that.',
      [{...note, label: ''}],
      [
        {start: 0, end: 6},
        {start: 6, end: 10},
        {start: 10, end: 19},
        {start: 19, end: 28},
      ],
    );
    assert.deepEqual(text.contextOf({start: 10, end: 13}), {
      before: 'Title. [One. ',
      after: '. ABC.] Of that.',
    });
  });

  it('open a passage, with a mark where it goes on', () => {
    assert.equal(openingOf(new CodePointText('a\n b c'), {start: 0, end: 4}), 'a b');
    const opening = openingOf(new CodePointText('word '.repeat(60)), {start: 0, end: 300});
    assert.match(opening, /^word( word)+…$/);
    assert.ok(opening.length <= 141);
  });
});

describe('the texts and annotations on disk', () => {
  const read = (folder: string): string[] =>
    readdirSync(`${projectRoot}${folder}`).map((name) => `${projectRoot}${folder}/${name}`);
  const documents = read('texts/altay').map(teiOnDisk);
  const files = read('annotations/altay').map((path) =>
    readAnnotations(readFileSync(path, 'utf8'), path),
  );
  const {collection} = assembleCollection({
    title: '',
    documents,
    annotations: files.flatMap(({annotations}) => annotations),
    base: 'https://lectern.example/texts/altay/',
  });

  it('resolve every @ref', () => {
    let pointers = 0;
    for (const {id, mentions} of collection.documents) {
      for (const {form, resolution, ...mention} of mentions) {
        assert.deepEqual(resolution.unresolved, [], `${id}: ${form}`);
        pointers += mention.pointers.length;
      }
    }
    assert.ok(pointers > 0);
  });

  it('place every annotation on the words it quotes', () => {
    assert.deepEqual(
      files.flatMap(({problems}) => problems),
      [],
    );
    assert.ok(collection.annotations.length > 0);
    for (const {id, targets, linked} of collection.annotations) {
      for (const {placement} of [...targets, ...linked]) {
        assert.equal(placement.state, 'placed', id);
      }
    }
  });

  it('lead every link somewhere', () => {
    assert.ok(collection.links.length > 0);
    for (const {raw, state} of collection.links) assert.notEqual(state, 'unresolved', raw);
    assert.deepEqual(collection.failures, []);
  });
});

describe('a collection of folders', () => {
  const [one, other] = ['a/x.xml', 'b/x.xml'].map((file) =>
    tei('<p xml:id="p">see <ref target="../b/x.xml#p">it</ref> <anchor xml:id="k"/></p>', '', file),
  );
  assert.ok(one && other);
  const assembled = assembleCollection({title: '', documents: [one, other]});

  it('keeps two files of one name apart', () => {
    const ids = assembled.collection.documents.map(({id}) => id);
    assert.deepEqual(ids, ['x', 'b-x']);
    assert.equal(assembled.documents.size, 2);
    assert.deepEqual(assembled.collection.links[0]?.to, {document: 'b-x', passage: 'p'});
  });
});

describe('a preview', () => {
  it('never ends in half a character', () => {
    const text = new CodePointText('𠀀'.repeat(2000));
    const {before, after} = contextOf(text, {start: 1000, end: 1001});
    const opening = openingOf(text, {start: 3, end: 1500});
    for (const words of [before, after, opening])
      assert.doesNotThrow(() => encodeURIComponent(words));
  });

  it('says that more follows, also after much white space', () => {
    const source = `a${' '.repeat(2000)}b`;
    assert.equal(openingOf(new CodePointText(source), {start: 0, end: 2002}), 'a…');
  });

  it('finds positions far into a long text', () => {
    const text = new CodePointText(`${'𠀀b'.repeat(3000)}end`);
    assert.equal(text.text.slice(text.utf16(6000)), 'end');
    assert.equal(text.utf16(9_999_999), text.text.length);
  });
});

describe('the words around a mention', () => {
  it('pass over notes and alternative readings, which stand in the sentence but are no part of it', () => {
    const document = tei(
      '<p><placeName>Altay</placeName><note type="gloss"><placeName>Altai</placeName> it is</note> District <choice><sic>teh</sic><corr>the</corr></choice> end</p>',
    );
    const {collection} = assembleCollection({
      title: '',
      documents: [document],
      showing: (each) => showingOf(each),
    });
    const [altay, altai] = collection.documents[0]?.mentions ?? [];
    assert.equal(altay?.after, ' District teh end');
    assert.equal(altai?.before, 'Altay [');
    assert.equal(altai?.after, ' it is] District teh end');
  });
});
