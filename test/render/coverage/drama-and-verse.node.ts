import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from '../draw.js';

const play = (body: string) =>
  drawFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson>
     <person xml:id="anna"><persName>Anna <surname>Berg</surname></persName></person><person xml:id="b"/>
     </listPerson></particDesc></profileDesc></teiHeader><text><body>${body}</body></text></TEI>`,
  ).page;

describe('a verse line in parts', () => {
  it('begins where the part before it left off, across speeches', () => {
    const lines = draw(
      `<sp><l part="I">And you come late.</l></sp><sp><l part="M">On foot.</l></sp><sp><l part="F">Then sit.</l></sp>
       <l>whole</l><l part="F">stray</l>`,
    ).page.allTei('l');
    assert.deepEqual(
      lines.map((line) => line.get('data-after')),
      [undefined, 'And you come late. ', 'And you come late. On foot. ', undefined, undefined],
    );
    assert.equal(lines[1]?.text, 'On foot.');
  });

  it('leaves out notes and the other members of a choice from that room', () => {
    const [, second] = draw(
      '<l part="I">one<note>n</note> <choice><sic>tow</sic><corr>two</corr></choice></l><l part="F">x</l>',
    ).page.allTei('l');
    assert.equal(second?.get('data-after'), 'one tow ');
  });
});

describe('a cast list', () => {
  it('joins a role to what is said of it', () => {
    const {page} = draw(
      '<castList><castItem><role>Anna</role><roleDesc>a widow</roleDesc></castItem><castItem><role>Boris,</role> <roleDesc>her brother</roleDesc> <actor>Mr Smith</actor></castItem><castItem>Carters.</castItem></castList>',
    );
    assert.deepEqual(
      page.allTei('castItem').map(({text}) => text),
      ['Anna, a widow', 'Boris, her brother, Mr Smith', 'Carters.'],
    );
  });

  it('gives the description of a group a block of its own', () => {
    const {page} = draw(
      '<castList><castGroup><castItem><role>A</role></castItem><castItem><role>B</role></castItem><roleDesc>carters</roleDesc></castGroup></castList>',
    );
    assert.equal(page.tei('roleDesc').tag, 'div');
    assert.equal(page.tei('castGroup').ownText, 'ABcarters');
  });
});

describe('a speech', () => {
  it('without a speaker is given the one that @who names', () => {
    assert.equal(play('<sp who="#anna"><p>Yes.</p></sp>').tei('sp').text, 'Anna BergYes.');
    assert.equal(
      play('<sp who="#anna #b"><p>Yes.</p></sp>').tei('sp').marks[0]?.text,
      'Anna Berg, b',
    );
  });

  it('with a speaker is left as it is', () => {
    assert.equal(
      play('<sp who="#anna"><speaker>ANNA</speaker><p>Yes.</p></sp>').tei('sp').text,
      'ANNAYes.',
    );
  });

  it('has a card for its speaker, where @who leads to a record', () => {
    const speaker = play('<sp who="#anna"><speaker>ANNA</speaker><p>Yes.</p></sp>').tei('speaker');
    assert.deepEqual(
      [speaker.tag, speaker.get('role'), speaker.get('data-kind')],
      ['div', 'button', 'person'],
    );
  });

  it('has its stage directions in the line or on lines of their own, as they stand', () => {
    for (const name of ['stage', 'sound', 'tech', 'view', 'camera']) {
      const {page} = draw(`<sp><${name}>a</${name}><p>b <${name}>c</${name}></p></sp>`);
      assert.deepEqual(
        page.allTei(name).map(({tag}) => tag),
        ['div', 'span'],
      );
    }
  });

  it('tells on asking who moves', () => {
    const move = play('<stage>Exit.<move type="exit" who="#anna"/></stage>').tei('move');
    assert.deepEqual([move.text, move.get('title')], ['', 'exit: Anna Berg']);
  });
});

describe('metre and rhyme', () => {
  it('are told on asking, for a stanza, a line, and a rhyming word', () => {
    const {page} = draw(
      '<lg rhyme="aa"><l met="-+|-+" real="+-|-+">By <rhyme label="a">day</rhyme></l></lg>',
    );
    assert.equal(page.tei('lg').get('title'), 'rhyme: aa');
    assert.equal(page.tei('l').get('title'), 'metre: -+|-+; as it is here: +-|-+');
    assert.equal(page.tei('rhyme').get('title'), 'rhyme: a');
  });
});
