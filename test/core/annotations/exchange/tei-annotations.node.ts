import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {WebAnnotation} from '../../../../components/core/annotations/exchange/exchange-problem.js';
import {readTeiAnnotations} from '../../../../components/core/annotations/exchange/tei/read-tei-annotations.js';
import {asList, asObject} from '../../../../components/core/annotations/json.js';
import type {TeiDocument} from '../../../../components/core/tei/tei-document.js';
import {teiFile} from '../../tei/documents.js';
import {brokenMusts} from './musts.js';

const source = 'https://e.org/texts/a.xml';

/** Two paragraphs and, after the header, what stands apart from them. */
function withApart(apart: string, header = ''): TeiDocument {
  return teiFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="la"><teiHeader>${header}</teiHeader>\n${apart}\n<text xml:id="t"><body><p xml:id="p1">𐌰 horse<anchor xml:id="here"/> ran</p><p xml:id="p2">and it <seg xml:id="s">slept</seg></p></body></text></TEI>`,
    'a.xml',
  );
}

const standOff = (annotations: string): string =>
  `<standOff><listAnnotation>${annotations}</listAnnotation></standOff>`;

function read(apart: string, header = '') {
  const reading = readTeiAnnotations(withApart(apart, header), {source, newId: () => 'urn:x:new'});
  for (const annotation of reading.annotations) assert.deepEqual(brokenMusts(annotation), []);
  return reading;
}

function only(apart: string, header = ''): WebAnnotation {
  const {annotations, problems} = read(apart, header);
  assert.deepEqual(problems, []);
  const [annotation] = annotations;
  assert.ok(annotation && annotations.length === 1);
  return annotation;
}

/** What the targets quote, by their pointers. */
function quoted(target: string): unknown[] {
  const annotation = only(standOff(`<annotation xml:id="n" target="${target}"/>`));
  return asList(annotation.target).map((each) => {
    const selectors = asList(asObject(each)?.selector).map(asObject);
    return selectors.find((one) => one?.type === 'TextQuoteSelector')?.exact ?? each;
  });
}

describe('an annotation in TEI is read', () => {
  const annotation = only(
    standOff(
      `<annotation xml:id="n1" motivation="commenting  dreaming tagging" target="#string-range(p1,2,5)" cert="0.8">
        <respStmt><resp>reader</resp><persName ref="https://e.org/ann">Ann <surname>Lee</surname></persName></respStmt>
        <respStmt><resp>search</resp><name type="software" ref="https://e.org/finder">Finder</name></respStmt>
        <revisionDesc><change status="created" when="2024-03-05"/><change when="2024-03-06T10:00:00+01:00"/></revisionDesc>
        <licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence>
        <note xml:lang="en">which
          horse?</note>
        <note type="tagging">animal</note>
        <note subtype="markdown" xml:space="preserve">*a*\n\n*b*</note>
      </annotation>`,
    ),
  );

  it('with who, when, under what licence and how sure', () => {
    const {id, motivation, creator, generator, created, modified, rights} = annotation;
    assert.deepEqual(
      {id, motivation, creator, generator, created, modified, rights},
      {
        id: `${source}#n1`,
        motivation: ['commenting', 'tagging'],
        creator: {
          id: 'https://e.org/ann',
          type: 'Person',
          name: 'Ann Lee',
          'lectern:role': 'reader',
        },
        generator: {homepage: 'https://e.org/finder', type: 'Software', name: 'Finder'},
        created: '2024-03-05T00:00:00Z',
        modified: '2024-03-06T09:00:00.000Z',
        rights: 'https://creativecommons.org/licenses/by/4.0/',
      },
    );
    assert.equal(annotation['lectern:certainty'], 0.8);
  });

  it('with its notes, lines kept only where white space counts', () => {
    assert.deepEqual(annotation.body, [
      {
        type: 'TextualBody',
        purpose: 'commenting',
        value: 'which horse?',
        language: 'en',
        format: 'text/plain',
      },
      {type: 'TextualBody', purpose: 'tagging', value: 'animal', format: 'text/plain'},
      {type: 'TextualBody', purpose: 'commenting', value: '*a*\n\n*b*', format: 'text/markdown'},
    ]);
  });

  it('with the passage in code points, quoted', () => {
    const selectors = asList(asObject(annotation.target)?.selector);
    assert.deepEqual(selectors.at(-1), {type: 'TextPositionSelector', start: 2, end: 7});
    assert.equal(asObject(selectors[1])?.exact, 'horse');
    assert.equal(asObject(annotation.target)?.source, source);
  });

  it('by its urn where its id is a UUID, or it is called otherwise elsewhere', () => {
    const uuid = '5f3b1c9e-7f4a-4b1e-9d5a-0c7f5b1e2a3d';
    assert.equal(
      only(standOff(`<annotation xml:id="a-${uuid}" target="#p1"/>`)).id,
      `urn:uuid:${uuid}`,
    );
    const same = `<annotation xml:id="n" sameAs="https://e.org/7" target="#p1"/>`;
    assert.equal(only(standOff(same)).id, 'https://e.org/7');
  });

  it('with the person that @resp points to', () => {
    const header =
      '<fileDesc><titleStmt><respStmt xml:id="al"><resp>notes</resp><name>Ann Lee</name></respStmt></titleStmt></fileDesc>';
    const {creator} = only(standOff('<annotation xml:id="n" resp="#al" target="#p1"/>'), header);
    assert.deepEqual(creator, {type: 'Person', name: 'Ann Lee', 'lectern:role': 'notes'});
  });

  it('with the entities it names, candidates apart, and passages it links', () => {
    const {body} = only(
      standOff(
        `<annotation xml:id="n" motivation="identifying" target="#s"><ptr target="people.xml#osman" cert="0.5"/>
         <ptr type="identifying" subtype="candidate" target="https://e.org/1"/><ptr type="identifying" subtype="candidate" target="https://e.org/2"/>
         <ref type="linking" target="#p1">see above</ref></annotation>`,
      ),
    );
    const [entity, link, words, choice] = asList(body).map(asObject);
    assert.deepEqual(entity, {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: 'https://e.org/texts/people.xml#osman',
      'lectern:certainty': 0.5,
    });
    assert.deepEqual([link?.purpose, link?.source], ['linking', source]);
    assert.equal(words?.value, 'see above');
    assert.deepEqual(
      [choice?.type, asList(choice?.items).map((item) => asObject(item)?.source)],
      ['Choice', ['https://e.org/1', 'https://e.org/2']],
    );
  });
});

describe('a pointer means', () => {
  const pointers: readonly (readonly [string, readonly unknown[]])[] = [
    ['#s', ['slept']],
    ['#string-range(p1,0,1)', ['𐌰']],
    ['#string-range(p1,2,5) #string-range(p2,0,3)', ['horse', 'and']],
    ['#string-range(p1, 2, 5, 8, 3)', ['horse', 'ran']],
    ['#string-range(here,1,3)', ['ran']],
    ['#string-range(xpath(//tei:p[2]),4,2)', ['it']],
    ['#range(p1,p2)', ['𐌰 horse ranand it slept']],
    ['#range(here,p1)', [' ran']],
    ['#range(string-index(p1,2),right(here))', ['horse']],
    ['#range(left(s),string-index(s,2))', ['sl']],
    ['#string-index(p1,2)', ['']],
    ['https://e.org/b.html#x', ['https://e.org/b.html#x']],
    ['../c.tei', ['https://e.org/c.tei']],
  ];
  for (const [pointer, expected] of pointers) {
    it(`${pointer}`, () => assert.deepEqual(quoted(pointer), expected));
  }

  it('a part of another document by its id', () => {
    const [target] = quoted('b.xml#p9');
    const {source: where, selector} = asObject(target) ?? {};
    assert.equal(where, 'https://e.org/texts/b.xml');
    assert.equal(asObject(asList(selector)[0])?.value, 'p9');
  });

  const broken: readonly (readonly [string, RegExp])[] = [
    ['#gone', /leads to nothing/],
    ['#range(s,p1)', /ends before it begins/],
    ['#range(p1)', /has two ends/],
    ['#string-range(p1,-1,2)', /is no number/],
    ['#string-range(p1,1)', /is no number/],
    ['#string-range(p1)', /has an offset/],
    ['#string-range(s,2,9)', /beyond the end of s/],
    ['#string-range(here,1,999)', /beyond the end of the text/],
    ['#match(p1,"x")', /match\(\) are not read/],
    [`#${'left('.repeat(500)}p1${')'.repeat(500)}`, /nested too deep/],
  ];
  for (const [pointer, said] of broken) {
    it(`nothing: ${pointer.slice(0, 40)}, which is kept and told with its line`, () => {
      const written = pointer.replaceAll('"', '&quot;');
      const {annotations, problems} = read(
        standOff(`\n<annotation xml:id="n" target="${written}"/>`),
      );
      assert.equal(annotations.length, 1);
      assert.deepEqual([problems[0]?.severity, problems[0]?.line], ['warning', 3]);
      assert.match(problems[0]?.message ?? '', said);
    });
  }
});

describe('what is read beside annotations', () => {
  it('are spans, from one anchor to another, tagged by their group', () => {
    const {target, body, motivation} = only(
      '<standOff><spanGrp type="mood"><span xml:id="x" from="#s" to="#s">quiet</span></spanGrp></standOff>',
    );
    assert.equal(motivation, 'commenting');
    assert.deepEqual(
      asList(body).map((each) => [asObject(each)?.purpose, asObject(each)?.value]),
      [
        ['commenting', 'quiet'],
        ['tagging', 'mood'],
      ],
    );
    assert.equal(asObject(asList(asObject(target)?.selector)[1])?.exact, 'slept');
  });

  it('are notes that stand apart and point to a place', () => {
    const {body, id} = only('<standOff><note target="#p1">so it did</note></standOff>');
    assert.equal(id, 'urn:x:new');
    assert.equal(asObject(asList(body)[0])?.value, 'so it did');
  });

  it('are annotations of a file of their own', () => {
    const apart = teiFile(
      `<standOff xmlns="http://www.tei-c.org/ns/1.0"><listAnnotation>\n<annotation xml:id="n" target="#s"/></listAnnotation></standOff>`,
      'notes.xml',
    );
    const {annotations} = readTeiAnnotations(withApart(''), {source, tree: apart.tree});
    assert.equal(annotations.length, 1);
  });

  it('are not notes of the text, nor examples', () => {
    const example =
      '<standOff><egXML xmlns="http://www.tei-c.org/ns/Examples"><annotation target="#p1"/></egXML></standOff>';
    assert.equal(read(example).annotations.length, 0);
  });
});

describe('a bad annotation', () => {
  it('is left out and named, and the others are read', () => {
    const {annotations, problems} = read(
      standOff(
        '<annotation xml:id="n1"/>\n<annotation xml:id="n2" target=" "/>\n<annotation xml:id="n3" target="hhttp://e.org"/>\n<annotation xml:id="n4" target="#p1"/>',
      ),
    );
    assert.equal(annotations.length, 1);
    assert.deepEqual(
      problems.filter(({severity}) => severity === 'error').map(({line}) => line),
      [2, 3, 4],
    );
  });

  it('with the id of another is given one of its own', () => {
    const two = '<annotation xml:id="n" target="#p1"/><annotation xml:id="n" target="#p2"/>';
    const {annotations, problems} = read(standOff(two));
    assert.deepEqual(
      annotations.map(({id}) => id),
      [`${source}#n`, 'urn:x:new'],
    );
    assert.match(problems[0]?.message ?? '', /another annotation has this id/);
  });

  it('with a date or licence that is none loses that alone', () => {
    const {annotations, problems} = read(
      standOff(
        '<annotation xml:id="n" target="#p1"><revisionDesc><change when="2024"/></revisionDesc><licence>do as you like</licence></annotation>',
      ),
    );
    assert.equal(annotations.length, 1);
    assert.deepEqual(
      problems.map(({severity, message}) => [severity, /“[^”]*”/.exec(message)?.[0]]),
      [
        ['warning', '“2024”'],
        ['warning', '“do as you like”'],
      ],
    );
  });
});
