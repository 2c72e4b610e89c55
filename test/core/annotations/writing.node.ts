import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {
  checkAnnotation,
  checkAnnotationPage,
} from '../../../components/core/annotations/check-annotation.js';
import {readAnnotationFile} from '../../../components/core/annotations/read-annotations.js';
import {versionOf} from '../../../components/core/annotations/version-of.js';
import {
  newId,
  writeAnnotationLine,
  writeAnnotationPage,
} from '../../../components/core/annotations/write-annotations.js';
import {projectRoot} from '../../tools/shared.js';

const valid = {
  id: 'urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  type: 'Annotation',
  motivation: 'commenting',
  body: {type: 'TextualBody', value: 'Compare the other letter.', purpose: 'commenting'},
  target: 'https://example.org/letter.xml',
};

/** Each broken rule with the member it is said of. */
const broken: [string, object, string][] = [
  ['an id that is relative', {id: 'letter#1'}, 'id'],
  ['two ids', {id: ['urn:a:1', 'urn:a:2']}, 'id'],
  ['no type', {type: undefined}, 'type'],
  ['another type', {type: 'Note'}, 'type'],
  ['no target', {target: undefined}, 'target'],
  ['an empty list of targets', {target: []}, 'target'],
  ['a target that is no IRI', {target: 'letter.xml'}, 'target'],
  ['a target without id or source', {target: {type: 'Text'}}, 'target.id'],
  ['two sources', {target: {source: ['urn:a:1', 'urn:a:2']}}, 'target.source'],
  ['a body that is a number', {body: 7}, 'body'],
  ['a textual body without words', {body: {type: 'TextualBody'}}, 'body.value'],
  ['a choice of nothing', {body: {type: 'Choice', items: []}}, 'body.items'],
  ['bodyValue beside a body', {bodyValue: 'x'}, 'bodyValue'],
  ['a motivation of its own', {motivation: 'applauding'}, 'motivation'],
  ['a purpose of its own', {body: {...valid.body, purpose: 'fun'}}, 'body.purpose'],
  ['a date without a zone', {created: '2026-11-26T09:00:00'}, 'created'],
  ['a day alone', {modified: '2026-11-26'}, 'modified'],
  ['an address that is no mailto:', {creator: {email: 'a@b.org'}}, 'creator.email'],
  [
    'a text direction of its own',
    {body: {...valid.body, textDirection: 'up'}},
    'body.textDirection',
  ],
  ['rights that are no IRI', {rights: 'all reserved'}, 'rights'],
];

const brokenSelectors: [string, object, string][] = [
  ['no type', {exact: 'x'}, 'type'],
  ['a quotation of nothing', {type: 'TextQuoteSelector'}, 'exact'],
  ['a position before the text', {type: 'TextPositionSelector', start: -1, end: 2}, 'start'],
  ['half a position', {type: 'TextPositionSelector', start: 1.5, end: 2}, 'start'],
  ['no end', {type: 'TextPositionSelector', start: 1}, 'end'],
  ['an XPath without its value', {type: 'XPathSelector'}, 'value'],
  ['a range without an end', {type: 'RangeSelector', startSelector: 'urn:a:1'}, 'endSelector'],
  [
    'a broken refinement',
    {type: 'XPathSelector', value: '/p', refinedBy: {type: 'TextQuoteSelector'}},
    'refinedBy.exact',
  ],
];

describe('the check of an annotation', () => {
  it('passes a valid one', () => {
    assert.deepEqual(checkAnnotation(valid), []);
  });

  for (const [name, change, member] of broken) {
    it(`finds ${name}`, () => {
      const faults = checkAnnotation({...valid, ...change});
      assert.ok(
        faults.some((fault) => fault.startsWith(`${member}:`)),
        JSON.stringify(faults),
      );
    });
  }

  for (const [name, selector, member] of brokenSelectors) {
    it(`finds a selector with ${name}`, () => {
      const target = {source: 'urn:a:1', selector};
      const faults = checkAnnotation({...valid, target});
      assert.equal(faults.length, 1, JSON.stringify(faults));
      assert.ok(faults[0]?.startsWith(`target.selector.${member}:`), faults[0]);
    });
  }

  it('asks an annotation that stands alone for the context', () => {
    assert.match(checkAnnotation(valid, {alone: true})[0] ?? '', /^@context/);
    const alone = {'@context': 'http://www.w3.org/ns/anno.jsonld', ...valid};
    assert.deepEqual(checkAnnotation(alone, {alone: true}), []);
  });

  it('finds a page that is none, and names the item that is at fault', () => {
    assert.deepEqual(
      checkAnnotationPage({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'urn:page:1',
        type: 'AnnotationPage',
        items: [valid, {...valid, type: 'Note'}],
      }),
      ['items[1].type: must include Annotation'],
    );
    assert.equal(checkAnnotationPage({items: {}}).length, 4);
  });

  it('passes every annotation file of the edition', () => {
    const folder = join(projectRoot, 'annotations/altay');
    const files = readdirSync(folder).filter((name) => name.endsWith('.jsonld'));
    assert.ok(files.length > 0);
    for (const name of files) {
      const page: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      assert.deepEqual(checkAnnotationPage(page), [], name);
    }
  });
});

describe('a written annotation file', () => {
  it('is valid, and reads back with every member of others', () => {
    const item = {...valid, 'https://example.org/ns#mood': ['a', {b: 1}]};
    const written = writeAnnotationPage([item], {label: 'Mine', partOf: 'urn:collection:1'});
    assert.ok(written.ok);
    assert.deepEqual(checkAnnotationPage(JSON.parse(written.json)), []);
    const {items, problems} = readAnnotationFile(written.json, 'f');
    const {items: _, ...page} = JSON.parse(written.json);
    assert.deepEqual(problems, []);
    assert.deepEqual(items[0]?.json, item);
    assert.equal(page.label, 'Mine');
    const again = writeAnnotationPage([item], page);
    assert.equal(again.ok && again.json, written.json);
  });

  it('keeps the context of others and adds ours', () => {
    const context = ['http://www.w3.org/ns/anno.jsonld', {mine: 'https://example.org/ns#'}];
    const written = writeAnnotationPage([valid], {'@context': context});
    assert.ok(written.ok);
    const contexts = (JSON.parse(written.json) as {'@context': unknown[]})['@context'];
    assert.deepEqual(contexts.slice(0, 2), context);
    assert.equal(contexts.length, 3);
  });

  it('is refused when it would break the model, with the reason', () => {
    const refused = writeAnnotationPage([{...valid, created: 'yesterday'}]);
    assert.deepEqual(refused, {
      ok: false,
      faults: ['items[0].created: must be one xsd:dateTime with a time zone'],
    });
    assert.equal(writeAnnotationLine({...valid, id: 'here'}).ok, false);
  });

  it('keeps one annotation a line where lines are asked for', () => {
    const written = writeAnnotationLine({...valid, bodyValue: undefined});
    assert.ok(written.ok);
    assert.equal(written.json.indexOf('\n'), written.json.length - 1);
    assert.deepEqual(checkAnnotation(JSON.parse(written.json), {alone: true}), []);
  });
});

describe('the version of an annotation', () => {
  it('is one whatever the order of its members, and another when a word is', () => {
    const turned = Object.fromEntries(Object.entries(valid).reverse());
    assert.equal(versionOf(turned), versionOf(valid));
    assert.notEqual(versionOf({...valid, body: 'urn:b:1'}), versionOf(valid));
    assert.match(versionOf(valid), /^[0-9a-f]{64}$/);
  });

  it('tells the order of a list', () => {
    assert.notEqual(
      versionOf({...valid, target: ['urn:a:1', 'urn:a:2']}),
      versionOf({...valid, target: ['urn:a:2', 'urn:a:1']}),
    );
  });
});

describe('a new id', () => {
  it('is a version 4 UUID, and no two are one', () => {
    const ids = new Set(Array.from({length: 100}, newId));
    assert.equal(ids.size, 100);
    for (const id of ids) {
      assert.match(
        id,
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });
});
