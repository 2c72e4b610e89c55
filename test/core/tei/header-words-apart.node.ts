import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {allFields, headerOf, headerWith} from './headers.js';

/** The running text of a paragraph of a source description. */
const told = (inside: string) =>
  [...allFields(headerWith({sourceDesc: `<p>${inside}</p>`}).fields)].find(
    ({element}) => element === 'p',
  )?.text;

describe('running text of a header', () => {
  it('puts no space before the mark that follows a locus, nor after an opening bracket', () => {
    assert.equal(
      told('see <locus>fol. 7</locus>, cut (<locus>ff. 1</locus>–<locus>2</locus>).'),
      'see fol. 7, cut (ff. 1–2).',
    );
  });

  it('keeps the space that the source has before a mark', () => {
    assert.equal(told('<locus>fol. 7</locus> ; cut'), 'fol. 7 ; cut');
  });

  it('parts what stands side by side without white space', () => {
    assert.equal(told('<term>a</term><email>b@c.example</email>'), 'a b@c.example');
  });
});

describe('what a pointer in a header leads to', () => {
  it('is told by the names of a publisher, parted by commas', () => {
    const {labels = {}} = headerOf(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
      <titleStmt><editor corresp="#pub">A</editor></titleStmt>
      <publicationStmt><publisher xml:id="pub"><orgName>Archive</orgName><orgName>Academy</orgName><email>a@b.example</email></publisher></publicationStmt>
      </fileDesc></teiHeader></TEI>`).header;
    assert.equal(labels['#pub'], 'Archive, Academy');
  });
});

describe('a shelfmark', () => {
  it('is one number of several that one idno holds', () => {
    const [kept] = headerWith({
      sourceDesc: `<msDesc><msIdentifier><repository>R</repository><idno><idno type="URN">urn:x:1</idno>
        <idno type="shelfmark">Cod. 5</idno></idno></msIdentifier></msDesc>`,
    }).manuscripts;
    assert.equal(kept?.shelfmark, 'Cod. 5');
    assert.deepEqual(kept?.identifiers, [{type: 'URN', value: 'urn:x:1'}]);
  });
});

describe('the publication', () => {
  it('gives each of several numbers that one idno holds for itself', () => {
    const {publication} = headerWith({
      publicationStmt: `<idno><idno type="URL">https://x.example/1</idno><idno type="URN">urn:x:1</idno></idno>`,
    });
    assert.deepEqual(publication, ['https://x.example/1', 'urn:x:1']);
  });
});

describe('a date of origin', () => {
  it('is not blamed for the empty attributes of a template', () => {
    const {date} = headerWith({
      sourceDesc: `<msDesc><history><origin><origDate notBefore="" when="1242"/></origin></history></msDesc>`,
    });
    assert.deepEqual(date?.date.malformed, []);
  });
});

describe('a licence', () => {
  it('keeps the words of its paragraphs apart', () => {
    const {licences} = headerWith({
      publicationStmt: `<availability><licence target="https://rights.example.org/1"><p>Free.</p><p>For all.</p></licence></availability>`,
    });
    assert.deepEqual(licences, [{label: 'Free. For all.', href: 'https://rights.example.org/1'}]);
  });
});
