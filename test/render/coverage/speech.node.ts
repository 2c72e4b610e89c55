import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from '../draw.js';

describe('a transcript of speech', () => {
  it('names the speaker from the header, or by the pointer alone', () => {
    const {page} = drawFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><person xml:id="s1"><persName>Anna</persName></person></particDesc></profileDesc></teiHeader>
       <text><body><u who="#s1">Well</u><u who="#s2">yes</u><u>so</u></body></text></TEI>`,
    );
    assert.deepEqual(
      page.allTei('u').map(({text}) => text),
      ['Anna: Well', 's2: yes', 'so'],
    );
  });

  it('keeps who speaks and what the record remarks in its course', () => {
    const {page} = draw(
      `<div><note type="time">Ten o'clock</note><note type="speaker">The Chair:</note><u who="#p9">Order!<note>(Laughter)</note></u><u who="#p8">Yes</u><note place="foot">An editor's</note></div>`,
    );
    assert.deepEqual(
      page.allTei('note').map((each) => [each.text, each.get('data-inline') !== undefined]),
      [
        ["[Ten o'clock]", true],
        ['The Chair:', true],
        ['(Laughter)', true],
        ["1An editor's", false],
      ],
    );
    assert.deepEqual(
      page.allTei('u').map(({text}) => text),
      ['Order!(Laughter)', 'p8: Yes'],
    );
  });

  const besides: readonly (readonly [string, string])[] = [
    ['<pause/>', '[pause]'],
    ['<pause dur="PT2.5S"/>', '[pause, 2.5 s]'],
    ['<pause dur="PT1M2S"/>', '[pause, 1 min 2 s]'],
    ['<pause dur="long"/>', '[pause, long]'],
    ['<vocal><desc>coughs</desc></vocal>', '[coughs]'],
    ['<vocal/>', '[a sound made by the voice]'],
    ['<kinesic><desc>nods</desc></kinesic>', '[nods]'],
    ['<incident><desc>a door</desc></incident>', '[a door]'],
    ['<writing>SALT</writing>', '[SALT]'],
    ['<shift feature="loud" new="f"/>', '[loud: f]'],
    ['<shift feature="loud"/>', '[loud: as before]'],
  ];
  for (const [body, text] of besides) {
    it(`reads ${text} for ${body}`, () => {
      assert.equal(draw(`<u>${body}</u>`).page.tei('u').text, text);
    });
  }

  it('keeps a message of a conversation under who wrote it and when', () => {
    const post = draw('<post who="#a" when="2020-01-01"><p>Hello</p></post>').page.tei('post');
    assert.deepEqual([post.marks[0]?.text, post.ownText], ['a, 1 January 2020', 'Hello']);
  });
});

describe('analysed words', () => {
  it('gain no spaces', () => {
    const {page} = draw(
      '<p><s><w>it<m>s</m></w><pc>,</pc> <cl><phr><w>o</w><w>k</w></phr></cl><c>!</c></s></p>',
    );
    assert.equal(page.tei('p').text, 'its, ok!');
  });

  it('tell the value of a number and a measure on asking', () => {
    const {page} = draw(
      '<p><num value="12">XII</num> <num value="3">3</num> <measure quantity="3" unit="pood" commodity="tea">three poods</measure></p>',
    );
    assert.deepEqual(
      page.allTei('num').map((each) => each.get('title')),
      ['12', undefined],
    );
    assert.equal(page.tei('measure').get('title'), '3 pood tea');
  });
});

describe('what happens between utterances', () => {
  it('stands on a line of its own, and runs on within one', () => {
    const {page} = draw('<u>so <pause/></u><pause/><incident><desc>rain</desc></incident>');
    assert.deepEqual(
      page.allTei('pause').map(({tag}) => tag),
      ['span', 'div'],
    );
    assert.equal(page.tei('incident').tag, 'div');
  });
});
