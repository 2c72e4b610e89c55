import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {RenderOptions} from '../../components/render/plan.js';
import {draw} from './draw.js';

const shown = (body: string, reading: RenderOptions['reading'] = 'diplomatic'): string =>
  draw(`<p>${body}</p>`, {reading}).page.tei('p').ownText;

describe('choice', () => {
  const choices: readonly (readonly [string, string, string])[] = [
    ['<choice><sic>teh</sic><corr>the</corr></choice>', 'teh', 'the'],
    ['<choice><corr>the</corr><sic>teh</sic></choice>', 'teh', 'the'],
    ['<choice><orig>vp</orig><reg>up</reg></choice>', 'vp', 'up'],
    ['<choice><abbr>Dr</abbr><expan>Doctor</expan></choice>', 'Dr', 'Doctor'],
    ['<choice>\n <orig>a</orig>\n <reg>b</reg>\n</choice>', 'a', 'b'],
    ['<choice><unclear>one</unclear><unclear>two</unclear></choice>', 'one', 'one'],
    ['<choice><seg>a</seg><seg>b</seg></choice>', 'a', 'a'],
    ['<choice><made-up>a</made-up></choice>', 'a', 'a'],
    [
      '<choice><sic>t<choice><orig>v</orig><reg>u</reg></choice></sic><corr>to</corr></choice>',
      'tv',
      'to',
    ],
    ['<choice>only words</choice>', 'only words', 'only words'],
  ];
  for (const [body, diplomatic, normalised] of choices) {
    it(`reads ${body.replace(/\s+/g, ' ')} as "${diplomatic}" or "${normalised}"`, () => {
      assert.equal(shown(body), diplomatic);
      assert.equal(shown(body, 'normalised'), normalised);
    });
  }

  it('lists what it leaves out, with the place, the reason and the card it belongs to', () => {
    const {page, hidden} = draw('<p>x <choice><sic>teh</sic> <corr>the</corr></choice> y</p>');
    const owner = page.tei('choice').get('data-editorial');
    assert.deepEqual(
      hidden.map(({start, end, text, element, code}) => [start, end, text, element, code]),
      [
        [5, 6, ' ', 'choice', 'layout-space'],
        [6, 9, 'the', 'corr', 'alternative-encoding'],
      ],
    );
    for (const part of hidden) {
      assert.equal(part.owner, owner);
      assert.ok(part.reason.length > 20);
    }
  });

  it('keeps its own id, and never takes one of the source', () => {
    const {page} = draw(
      '<p xml:id="e1"><choice xml:id="c1"><sic>a</sic></choice><choice><sic>b</sic></choice></p>',
    );
    const [named, unnamed] = page.allTei('choice');
    assert.equal(named?.get('id'), 'test.c1');
    assert.notEqual(unnamed?.get('id'), 'test.e1');
  });

  it('opens its card by keyboard; one that holds a name is no button', () => {
    const {page} = draw(
      '<p><choice><sic>a</sic></choice><choice><sic><persName>b</persName></sic></choice></p>',
    );
    assert.deepEqual(
      page.allTei('choice').map((choice) => [choice.get('role'), choice.get('tabindex')]),
      [
        ['button', '0'],
        ['link', '0'],
      ],
    );
  });
});

describe('app', () => {
  it('reads the lemma, else the first reading, and lists the others', () => {
    assert.equal(shown('<app><rdg>b</rdg><lem>a</lem><note>n</note></app>'), 'a');
    const {hidden, page} = draw('<p><app><rdg wit="#A">b</rdg><rdg wit="#B">c</rdg></app></p>');
    assert.equal(page.tei('app').ownText, 'b');
    assert.deepEqual(
      hidden.map(({text, code}) => [text, code]),
      [['c', 'variant-reading']],
    );
  });

  it('shows all it has when there is nothing to choose from', () => {
    assert.equal(shown('<app><note>only a note</note></app>'), 'only a note');
  });
});

describe("an editor's hand", () => {
  const words: readonly (readonly [string, string, string])[] = [
    [
      '<supplied reason="lost" cert="low">x</supplied>',
      'supplied',
      'supplied by the editor (lost; certainty: low)',
    ],
    ['<unclear agent="water">x</unclear>', 'unclear', 'hard to read (water)'],
    ['<sic>x</sic>', 'sic', 'so in the source'],
    ['<corr>x</corr>', 'corr', 'corrected by the editor'],
    ['<surplus>x</surplus>', 'surplus', 'superfluous in the source'],
    ['<damage>x</damage>', 'damage', 'damaged'],
    ['<ex>x</ex>', 'ex', 'expanded by the editor'],
    ['<del>x</del>', 'del', 'deleted'],
    ['<add>x</add>', 'add', 'added'],
    ['<del rend="overstrike" hand="#h2">x</del>', 'del', 'deleted (hand: h2; overstrike)'],
    ['<add place="above">x</add>', 'add', 'added (above the line)'],
    [
      '<add place="margin-left" resp="#ed">x</add>',
      'add',
      'added (in the margin, on the left; responsible: ed)',
    ],
    ['<mod rend="darker">x</mod>', 'mod', 'changed (darker)'],
    ['<damage degree="0.5" agent="fire">x</damage>', 'damage', 'damaged (fire; degree: 0.5)'],
    ['<gap reason="illegible" quantity="2" unit="words"/>', 'gap', 'gap (illegible; 2 words)'],
    ['<gap extent="some lines"/>', 'gap', 'gap (some lines)'],
    ['<space quantity="3" unit="cm"/>', 'space', 'blank space (3 cm)'],
  ];
  for (const [body, name, title] of words) {
    it(`is put in words for ${body}`, () => {
      const element = draw(`<p>${body}</p>`).page.tei(name);
      assert.equal(element.get('title'), title);
      assert.equal(element.ownText, body.includes('>x<') ? 'x' : '');
    });
  }

  it('is heard by who does not see it, beside the sign for who does', () => {
    const {marks} = draw('<p><supplied>x</supplied></p>').page.tei('supplied');
    assert.deepEqual(
      marks.map((mark) => [mark.text, mark.get('aria-hidden')]),
      [
        [' supplied by the editor: ', undefined],
        ['⟨', 'true'],
        ['⟩', 'true'],
      ],
    );
  });

  it('tells what the leaf has lost from what the writer left out', () => {
    const {page} = draw(
      '<p><supplied reason="lost">x</supplied><supplied reason="omitted">y</supplied></p>',
    );
    assert.deepEqual(
      page.allTei('supplied').map(({text}) => text.slice(-3)),
      ['[x]', '⟨y⟩'],
    );
  });

  it('shows a gap in the line, outside the text', () => {
    const p = draw('<p>a <gap reason="lost"/> b</p>').page.tei('p');
    assert.equal(p.text, 'a [lost] b');
    assert.equal(p.ownText, 'a  b');
  });

  const gaps: readonly (readonly [string, string])[] = [
    ['<gap reason="lost" extent="unknown" unit="line"/>', '[lost, unknown number of lines]'],
    ['<gap reason="lost" extent="unknown"/>', '[lost, extent unknown]'],
    ['<gap reason="lost" quantity="1" unit="chars"/>', '[lost, 1 character]'],
    ['<gap quantity="4" unit="character" precision="low"/>', '[gap, about 4 characters]'],
    ['<gap atLeast="3" atMost="5" unit="line"/>', '[gap, 3–5 lines]'],
    ['<gap min="2" unit="word"/>', '[gap, at least 2 words]'],
    ['<gap extent="2" unit="minims"/>', '[gap, 2 minims]'],
    ['<gap desc="torn away"/>', '[torn away]'],
    ['<gap reason="lost"><desc>a hole</desc></gap>', '[lost: a hole]'],
    [
      '<space extent="two lines"><desc>for a name</desc></space>',
      '[blank space, two lines: for a name]',
    ],
  ];
  for (const [body, text] of gaps) {
    it(`reads ${text} for ${body}`, () => {
      assert.equal(draw(`<p>${body}</p>`).page.tei('p').text, text);
    });
  }

  const counted: readonly (readonly [string, string])[] = [
    ['<pb n="2" ed="1674"/>', '2 (1674)'],
    ['<cb n="b" ed="#Q1"/>', 'column b (Q1)'],
    ['<milestone unit="stanza" n="3" ed="B"/>', 'stanza 3 (B)'],
  ];
  for (const [body, text] of counted) {
    it(`tells by which edition ${body} counts`, () => {
      assert.equal(draw(`<p>${body}</p>`).page.tei('p').text, text);
    });
  }

  it('calls a hand by the name of its description', () => {
    const {page} = draw(
      '<p><add hand="#h2">x</add></p><note><handNote xml:id="h2">a later clerk</handNote></note>',
    );
    assert.equal(page.tei('add').get('title'), 'added (hand: a later clerk)');
  });

  it('tells who listens of a space left blank', () => {
    const [words] = draw('<p><space quantity="2" unit="line"/></p>').page.tei('space').marks;
    assert.deepEqual([words?.get('class'), words?.text], ['words', '[blank space, 2 lines]']);
  });

  it('keeps both hands of a substitution', () => {
    assert.equal(shown('<subst><del>a</del><add>b</add></subst>'), 'ab');
  });
});
