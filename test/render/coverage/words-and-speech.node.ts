import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw} from '../draw.js';

const seen = (body: string, name: string): string => draw(body).page.tei(name).text;

describe('a text tagged word by word', () => {
  const line = `<l><w lemma="have">hath</w>
    <w> <choice><orig>Playes</orig><reg>Plays</reg></choice> </w>
    <pc>(</pc> <w>all</w> <pc>)</pc><pc>,</pc> <w>here</w></l>`;

  it('has no space before a comma, inside brackets or within a word', () => {
    assert.equal(seen(line, 'l').replace(/\s+/g, ' '), 'hath Playes (all), here');
  });

  it('lists the white space it leaves out', () => {
    const {hidden} = draw(line);
    const spaces = hidden.filter(({code}) => code === 'layout-space');
    assert.equal(spaces.length, 4);
    assert.ok(spaces.every(({text}) => text.trim() === ''));
  });

  it('keeps the space around punctuation in running text', () => {
    assert.equal(seen('<p>Quoi <pc>?</pc></p>', 'p'), 'Quoi ?');
    assert.equal(seen('<p><w>a</w> <pc>—</pc> <w>b</w></p>', 'p'), 'a — b');
  });

  it('tells the lemma and the part of speech on asking', () => {
    const {page} = draw('<p><w lemma="have" pos="vvz">hath</w></p>');
    assert.equal(page.tei('w').get('title'), 'have, vvz');
  });
});

describe('speech', () => {
  const marks = (said: string) =>
    draw(`<p>she said ${said}</p>`).page.tei('said').get('data-marks');

  it('gets the quotation marks the source lacks', () => {
    assert.equal(marks('<said>come</said>'), 'added');
    assert.equal(marks('<said>“come”</said>'), undefined);
  });

  it('gets none where it is indirect, or set apart by its type', () => {
    assert.equal(marks('<said direct="false">he should come</said>'), undefined);
    assert.equal(marks('<said rend="italic">come</said>'), undefined);
  });

  it('gets the marks that the editor says the source has', () => {
    const body = '<p>he said <said rend="pre(«) post(»)">come</said></p>';
    assert.equal(seen(body, 'said'), '«come»');
    assert.equal(marks('<said rend="pre(«) post(»)">come</said>'), undefined);
    assert.equal(draw(body).page.ownText, 'he said come');
  });

  it('tells who speaks, and what is only thought', () => {
    const {page} = draw('<p><said who="#ida" aloud="false">no</said></p>');
    assert.equal(page.tei('said').get('title'), 'not said aloud, ida');
  });
});

describe('a measure, number, size or grammatical fact without words', () => {
  const empties: readonly (readonly [string, string, string])[] = [
    ['<measure quantity="3" unit="pood" commodity="tea"/>', 'measure', '3 pood tea'],
    ['<num value="21"/>', 'num', '21'],
    ['<height quantity="290" unit="mm"/>', 'height', '290 mm'],
    ['<gen value="m"/>', 'gen', 'm'],
  ];
  for (const [body, name, words] of empties) {
    it(`reads "${words}"`, () => assert.equal(seen(`<p>${body}</p>`, name), words));
  }
});
