import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from '../draw.js';

describe('a transcription by surface', () => {
  const {page} = drawFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><sourceDoc><surface n="4v"><zone type="main"><line>one</line><line rend="indent">two</line></zone><zone type="margin"><line>aside</line></zone></surface></sourceDoc></TEI>`,
  );

  it('heads each surface with its number', () => {
    const surface = page.tei('surface');
    assert.deepEqual([surface.tag, surface.get('aria-label')], ['section', 'surface 4v']);
    assert.equal(surface.marks[0]?.text, '4v');
  });

  it('gives each line a line, and says which zone it stands in', () => {
    assert.deepEqual(
      page.allTei('line').map(({tag, text}) => [tag, text]),
      [
        ['div', 'one'],
        ['div', 'two'],
        ['div', 'aside'],
      ],
    );
    assert.equal(page.allTei('zone')[1]?.get('data-type'), 'margin');
    assert.equal(page.ownText, 'onetwoaside');
  });
});

describe('an addition, a deletion or damage across elements', () => {
  it('says in words where it begins and where it ends', () => {
    const {page} = draw(
      '<p>a <addSpan spanTo="#e1" hand="#h"/>b</p><p>c<anchor xml:id="e1"/> d <delSpan spanTo="#e2"/>e</p><p xml:id="e2">f</p>',
    );
    assert.deepEqual(
      page.allTei('p').map(({text}) => text),
      ['a [addition begins]b', 'c[addition ends] d [deletion begins]e', 'f[deletion ends]'],
    );
    assert.equal(page.ownText, 'a bc d ef');
    assert.equal(page.tei('addSpan').get('title'), 'addition (hand: h)');
  });
});

describe('words in an addition, a deletion or damage across elements', () => {
  const marked = (body: string): string[] =>
    [...draw(body).page.all()]
      .filter((each) => each.get('data-in') !== undefined)
      .map(({tag, text}) => `${tag} ${text}`);

  it('are marked as such, element by element', () => {
    const text = (name: string): string =>
      `<p>a<${name} spanTo="#e"/>b <hi>c</hi></p> <p>d<anchor xml:id="e"/> f</p>`;
    assert.deepEqual(marked(text('delSpan')), ['del b ', 'del c', 'del d']);
    assert.deepEqual(marked(text('addSpan')), ['ins b ', 'ins c', 'ins d']);
    assert.deepEqual(marked(text('damageSpan')), ['span b ', 'span c', 'span d']);
  });

  it('say in words what was done to them, and by whom', () => {
    const {page} = draw('<p><delSpan spanTo="#e" hand="#h"/>b<anchor xml:id="e"/></p>');
    const del = [...page.all()].find(({tag}) => tag === 'del');
    assert.equal(del?.get('title'), 'deleted (hand: h)');
  });

  it('have both marks where two such spans overlap, and each kind once', () => {
    const body = `<p><delSpan spanTo="#d"/>a<addSpan spanTo="#e"/>b<delSpan spanTo="#d"/>c<anchor xml:id="d"/>f<anchor xml:id="e"/></p>`;
    assert.deepEqual(marked(body), ['del a', 'del b', 'ins b', 'del c', 'ins c', 'ins f']);
  });

  it('are not those of a note among them, nor any where the end is nowhere or before', () => {
    assert.deepEqual(marked('<p><delSpan spanTo="#e"/>a<note>n</note>b<anchor xml:id="e"/></p>'), [
      'del a',
      'del b',
    ]);
    assert.deepEqual(marked('<p><delSpan spanTo="#e"/>a</p>'), []);
    assert.deepEqual(marked('<p><anchor xml:id="e"/>a<delSpan spanTo="#e"/>b</p>'), []);
  });
});

describe('the end of what crosses elements', () => {
  const ends: readonly (readonly [string, string, string])[] = [
    [
      'a break',
      '<p>a<damageSpan spanTo="#x"/>b<lb xml:id="x"/>c</p>',
      'a[damage begins]b[damage ends]c',
    ],
    [
      'a table',
      '<delSpan spanTo="#x"/><table xml:id="x"><row><cell>a</cell></row></table>',
      '[deletion begins]a[deletion ends]',
    ],
    [
      'the @to of TEI P4',
      '<p><addSpan to="x"/>a<anchor id="x"/></p>',
      '[addition begins]a[addition ends]',
    ],
    ['a change', '<p><mod spanTo="#x"/>a<anchor xml:id="x"/></p>', '[change begins]a[change ends]'],
  ];
  for (const [what, body, text] of ends) {
    it(`is said at ${what}`, () => assert.equal(draw(body).page.text, text));
  }
});

describe('parts an instruction points to', () => {
  it('are called by their words, and reached by a link', () => {
    const {page} = draw('<p><seg xml:id="s">a word</seg> <undo target="#s #gone"/></p>');
    assert.equal(page.tei('undo').text, '[taken back: “a word”, gone]');
    const link = [...page.tei('undo').all()].find(({tag}) => tag === 'a');
    assert.equal(link?.get('href'), '#test.s');
  });

  it('follow in the order the writer wanted, parted from one another', () => {
    const {page} = draw(
      '<p><seg xml:id="a">one</seg><seg xml:id="b">two</seg></p><listTranspose><transpose><ptr target="#b"/><ptr target="#a"/></transpose></listTranspose>',
    );
    assert.equal(page.tei('transpose').text, '[to be read in this order: “two”, “one”]');
  });
});

describe('signs and instructions of the writer', () => {
  const drawn: readonly (readonly [string, string, string])[] = [
    ['<metamark function="insertion">^</metamark>', 'metamark', '^'],
    ['<metamark function="insertion"/>', 'metamark', '⁜'],
    ['<undo target="#d1"/>', 'undo', '[taken back: d1]'],
    ['<redo target="#d1"/>', 'redo', '[valid again: d1]'],
    ['<substJoin target="#d1 #a1"/>', 'substJoin', '[one substitution: d1, a1]'],
    [
      '<listTranspose><transpose><ptr target="#b"/></transpose></listTranspose>',
      'transpose',
      '[to be read in this order: b]',
    ],
  ];
  for (const [body, name, text] of drawn) {
    it(`reads ${text} for ${body}`, () => {
      assert.equal(draw(`<p>${body}</p>`).page.tei(name).text, text);
    });
  }

  it('tell their purpose on asking', () => {
    const {page} = draw('<p><metamark function="insertion">^</metamark></p>');
    assert.equal(page.tei('metamark').get('title'), 'mark of the writer: insertion');
  });
});
