import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {codePointLength} from '../../../../components/core/tei/code-points.js';
import {readTei} from '../../../../components/core/tei/read-tei.js';
import {readXml} from '../../../../components/core/xml/read-xml.js';
import {randomTei} from '../../../render/random-tei.js';
import {bare, bodyOf, howOf, read, splice, spliceAll} from './splicing.js';

const ref = {ref: 'names.xml#osman'};

/** The body after tagging, for a body and the words to tag in it. */
function tagged(body: string, ...wishes: Parameters<typeof splice>[1]): string {
  return bodyOf(splice(bare(body), wishes).written);
}

describe('A tag in the text', () => {
  it('is two tags around a span inside one element', () => {
    assert.equal(
      tagged('<p>Then Osman rode.</p>', ['Osman', {attributes: ref}]),
      '<p>Then <persName ref="names.xml#osman">Osman</persName> rode.</p>',
    );
  });

  it('leaves white space at the ends of the span outside', () => {
    assert.equal(
      tagged('<p>Then\n  Osman  rode.</p>', ['\n  Osman  ']),
      '<p>Then\n  <persName>Osman</persName>  rode.</p>',
    );
  });

  it('goes around an inline element that the span holds whole', () => {
    assert.equal(
      tagged('<p>Then <hi>Osman</hi> Batur rode.</p>', ['Osman Batur']),
      '<p>Then <persName><hi>Osman</hi> Batur</persName> rode.</p>',
    );
  });

  it('stays inside an inline element that holds nothing else', () => {
    assert.equal(
      tagged('<p>Then <hi>Osman</hi> rode.</p>', ['Osman']),
      '<p>Then <hi><persName>Osman</persName></hi> rode.</p>',
    );
  });

  it('goes around words that take no name in them', () => {
    assert.equal(
      tagged('<p><w>Osman</w> <w>rode</w></p>', ['Osman']),
      '<p><persName><w>Osman</w></persName> <w>rode</w></p>',
    );
  });

  it('keeps line breaks, comments and instructions inside a name', () => {
    const body = '<p>Os<lb break="no"/>man<!-- sic: <b> --> Ba<?page 2?>tur.</p>';
    assert.equal(
      tagged(body, ['Osman Batur']),
      '<p><persName>Os<lb break="no"/>man<!-- sic: <b> --> Ba<?page 2?>tur</persName>.</p>',
    );
  });

  it('finds its place beside references, CRLF and characters beyond the BMP', () => {
    assert.equal(
      tagged('<p>𐌰&amp;&#x4F;sman\r\nBatur&#33; 𐌰</p>', ['Osman\nBatur']),
      '<p>𐌰&amp;<persName>&#x4F;sman\r\nBatur</persName>&#33; 𐌰</p>',
    );
  });

  it('goes around a CDATA section and never into one', () => {
    assert.equal(
      tagged('<p>See <![CDATA[Osman]]> here</p>', ['Osman']),
      '<p>See <persName><![CDATA[Osman]]></persName> here</p>',
    );
    const {plan, written} = splice(bare('<p>See <![CDATA[Osman <b>]]> here</p>'), [['Osman']]);
    assert.match(howOf(plan)[0] ?? '', /inside a CDATA section/);
    assert.ok(!written.includes('persName'));
  });

  it('stays out of entities that bring tags with them, and goes around them', () => {
    const source = `<!DOCTYPE TEI [<!ENTITY chief "Osman <hi>Batur</hi>"><!ENTITY who "Osman">]>${bare('<p>&chief; and &who; rode on.</p>')}`;
    const {plan} = splice(source, [['Batur']]);
    assert.match(howOf(plan)[0] ?? '', /<hi> comes from an entity/);
    const around = splice(source, [['Osman Batur and']]);
    assert.match(howOf(around.plan)[0] ?? '', /an entity that brings tags/);
    const text = splice(source, [['and Osman rode']]);
    assert.equal(bodyOf(text.written), '<p>&chief; <persName>and &who; rode</persName> on.</p>');
  });

  it('takes the prefix of its surroundings', () => {
    const source = `<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0"><tei:text><tei:body><tei:p>Osman rode</tei:p></tei:body></tei:text></tei:TEI>`;
    const {written} = splice(source, [['Osman']]);
    assert.match(written, /<tei:p><tei:persName>Osman<\/tei:persName> rode<\/tei:p>/);
  });

  it('is written into P4, which has no namespace', () => {
    const source =
      '<TEI.2><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader><text><body><p>Osman <hi>Batur rode</hi></p></body></text></TEI.2>';
    const {written} = splice(source, [['Osman Batur', {reviewer: 'Ann Reader'}]]);
    assert.match(
      written,
      /<p><persName resp="#lectern-reviewer" id="(lectern-\w+-1)" next="(lectern-\w+-2)">Osman<\/persName> <hi><persName [^>]*id="\2" prev="\1">Batur<\/persName> rode<\/hi>/,
    );
    assert.match(written, /<respStmt id="lectern-reviewer">/);
  });

  it('writes certainty and evidence where TEI has them, and escapes what a value holds', () => {
    const wish = {certainty: 0.6, evidence: 'internal', attributes: {ref: 'a.xml#b "&<\n'}};
    assert.equal(
      tagged('<p>Osman</p>', ['Osman', wish]),
      '<p><persName ref="a.xml#b &quot;&amp;&lt;&#10;" cert="medium" evidence="internal">Osman</persName></p>',
    );
    assert.equal(
      tagged('<p>Osman</p>', ['Osman', {...wish, attributes: {}, element: 'rs'}]),
      '<p><rs cert="medium">Osman</rs></p>',
    );
  });

  it('is refused for elements and attributes that are no annotation’s to write', () => {
    const {plan} = splice(bare('<p>Osman Batur</p>'), [
      ['Osman', {element: 'script'}],
      ['Batur', {attributes: {onclick: 'x'}}],
    ]);
    assert.deepEqual(howOf(plan), [
      '<script> is no element that annotations are written as.',
      'The attribute onclick is none that is written.',
    ]);
  });

  it('is refused where there is only white space', () => {
    const {plan} = splice(bare('<p>a   b</p>'), [['   ']]);
    assert.match(howOf(plan)[0] ?? '', /white space/);
  });
});

describe('A name that crosses inline elements', () => {
  it('becomes fragments that name each other, without white space at their ends', () => {
    const {written, plan} = splice(
      bare('<p>Then <hi>rode Osman </hi>Batur, <emph>son</emph></p>'),
      [['Osman Batur', {id: 'urn:uuid:0a1b2c3d-0000-4000-8000-000000000000'}]],
    );
    assert.deepEqual(howOf(plan), ['fragments']);
    assert.equal(
      bodyOf(written),
      '<p>Then <hi>rode <persName xml:id="lectern-0a1b2c3d-1" next="#lectern-0a1b2c3d-2">Osman</persName> </hi>' +
        '<persName xml:id="lectern-0a1b2c3d-2" prev="#lectern-0a1b2c3d-1">Batur</persName>, <emph>son</emph></p>',
    );
    const [mention] = read(written).mentions;
    assert.equal(mention?.form, 'Osman Batur');
  });

  it('goes into a quotation, which a name may not hold', () => {
    const {written} = splice(bare('<p>He, <q>the chief</q> said</p>'), [['He, the chief said']]);
    assert.match(
      bodyOf(written),
      /^<p><persName[^>]+>He,<\/persName> <q><persName[^>]+>the chief</,
    );
    assert.equal(read(written).mentions.length, 1);
  });
});

describe('Names that meet', () => {
  it('are nested, the outer one outside', () => {
    assert.equal(
      tagged('<p>Osman of Altay</p>', ['Altay', {element: 'placeName'}], ['Osman of Altay']),
      '<p><persName>Osman of <placeName>Altay</placeName></persName></p>',
    );
  });

  it('fragment the later one where they cross', () => {
    const {written} = splice(bare('<p>one two three</p>'), [
      ['one two'],
      ['two three', {element: 'rs'}],
    ]);
    assert.match(
      bodyOf(written),
      /^<p><persName>one <rs [^>]+>two<\/rs><\/persName> <rs [^>]+>three<\/rs><\/p>$/,
    );
  });

  it('are refused where the span is tagged as the same kind of thing already', () => {
    const {plan} = splice(
      bare('<p><persName ref="#o"> Osman </persName> and <rs type="person">Batur</rs></p>'),
      [['Osman'], ['Batur']],
    );
    assert.deepEqual(howOf(plan), [
      'It is already tagged as <persName ref="#o">.',
      'It is already tagged as <rs type="person">.',
    ]);
  });

  it('are refused where another annotation of the run says the same', () => {
    const {plan} = splice(bare('<p>Osman rode</p>'), [
      ['Osman', {id: 'urn:a'}],
      ['Osman', {id: 'urn:b'}],
    ]);
    assert.equal(plan.outcomes.get('urn:a')?.state, 'planned');
    assert.match(howOf(plan).join(), /already tagged as <persName> by the annotation urn:a/);
  });

  it('stand inside each other where their kinds differ', () => {
    assert.equal(
      tagged('<p><persName>Osman</persName></p>', ['Osman', {element: 'roleName'}]),
      '<p><persName><roleName>Osman</roleName></persName></p>',
    );
  });
});

describe('Any spans in any document', () => {
  it('leave its text and, taken out, its source as they were', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom('persName', 'rs', 'date')),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(randomTei, spans, (source, wishes) => {
        const xml = readXml(source, {file: 'random.xml'});
        const tei = xml.ok ? readTei(xml.tree) : xml;
        fc.pre(tei.ok);
        if (!tei.ok) return;
        const length = codePointLength(tei.document.canonicalText);
        fc.pre(length > 0);
        const requests = wishes.map(([at, size, element], i) => {
          const start = at % length;
          const end = Math.min(length, start + size);
          return {id: `urn:${i}`, start, end, element, attributes: {}, reviewer: 'R'};
        });
        spliceAll(tei.document, requests);
      }),
      {numRuns: 300},
    );
  });
});
