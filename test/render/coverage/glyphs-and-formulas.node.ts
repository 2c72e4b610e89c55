import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from '../draw.js';

const withCharacters = (declarations: string, body: string) =>
  drawFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc><charDecl>${declarations}</charDecl></encodingDesc></teiHeader><text><body><p>${body}</p></body></text></TEI>`,
  ).page;

describe('a character that the file declares', () => {
  const mapped: readonly (readonly [string, string, string | undefined])[] = [
    ['<mapping type="Unicode">ꝑ</mapping>', 'ꝑ', 'g1'],
    ['<mapping type="PUA">U+E8B3</mapping><mapping type="standard">per</mapping>', 'per', 'g1'],
    ['<mapping type="Unicode">U+A751</mapping>', 'ꝑ', 'g1'],
    ['<mapping type="PUA">U+E8B3</mapping>', '\uE8B3', 'g1'],
    [
      '<charProp><localName>composition</localName><value>[木*蜂]</value></charProp><mapping type="PUA">U+F0123</mapping>',
      '[木*蜂]',
      'g1',
    ],
    [
      '<localProp name="normalized form" value="蜂"/><mapping type="PUA">U+E8B3</mapping>',
      '蜂',
      'g1',
    ],
    ['<mapping type="Unicode">U+110000</mapping>', 'U+110000', 'g1'],
    ['<charName>P WITH STROKE</charName><mapping>p</mapping>', 'p', 'P WITH STROKE'],
    ['<desc>a p with a stroke</desc>', '\uFFFD', 'a p with a stroke'],
    ['<localProp name="Name" value="PER"/>', '\uFFFD', 'PER'],
    ['<localProp name="width" value="2"/>', '\uFFFD', 'g1'],
  ];
  for (const [declaration, character, name] of mapped) {
    it(`is shown as ${character}, named ${name}, for ${declaration}`, () => {
      const g = withCharacters(`<char xml:id="g1">${declaration}</char>`, 'a<g ref="#g1"/>').tei(
        'g',
      );
      assert.equal(g.text, character);
      assert.equal(g.ownText, '');
      assert.equal(g.marks[0]?.get('title'), name);
    });
  }

  it('is called by its name where no file declares it', () => {
    const {page} = draw(
      '<p>a<g type="apostrophe"/>b<g type="bee-sign"/><g ref="#hedera"/><g ref="list.xml#U-a75b"/><g/></p>',
    );
    assert.deepEqual(
      page.allTei('g').map(({text}) => text),
      ['’', '((bee-sign))', '❦', 'ꝛ', '\uFFFD'],
    );
  });

  it('keeps the text that the source has for it, private use and all', () => {
    const g = withCharacters(
      '<glyph xml:id="g1"><glyphName>PER</glyphName></glyph>',
      '<g ref="#g1">\uE8B3</g>',
    ).tei('g');
    assert.deepEqual([g.ownText, g.text, g.get('title')], ['\uE8B3', '\uE8B3', 'PER']);
  });
});

const math = (inner: string): string =>
  `<formula><math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${inner}</math></formula>`;

describe('a formula', () => {
  it('in TeX is shown as it is written', () => {
    const formula = draw('<p><formula notation="TeX">a^2</formula></p>').page.tei('formula');
    assert.deepEqual([formula.tag, formula.text, formula.get('title')], ['code', 'a^2', 'TeX']);
  });

  it('in plain words is part of the sentence', () => {
    assert.equal(draw('<p><formula>a²</formula></p>').page.tei('formula').tag, 'span');
  });

  it('in MathML is drawn, with attributes of the look only', () => {
    const {page} = draw(
      `<p>${math('<mfrac onclick="x" href="https://example.org" style="color:red"><mi mathvariant="normal">a</mi><mn>2</mn></mfrac>')}</p>`,
    );
    const formula = page.tei('formula');
    assert.deepEqual(
      [...formula.all()].map(({tag}) => tag),
      ['span', 'math', 'mfrac', 'mi', 'mn'],
    );
    assert.equal(page.tei('math').get('display'), 'block');
    assert.equal(page.tei('mi').get('mathvariant'), 'normal');
    for (const name of ['onclick', 'href', 'style'])
      assert.equal(page.tei('mfrac').get(name), undefined);
  });

  it('is not left half way by what stands in it', () => {
    const {page} = draw(
      `<p>${math('<script>a</script><mtext>b<p xmlns="http://www.tei-c.org/ns/1.0">c</p><mi>d</mi></mtext><hi xmlns="http://www.tei-c.org/ns/1.0">e</hi><mn>f</mn>')}</p>`,
    );
    const drawn = page.tei('math');
    assert.equal(drawn.ownText, 'abcdef');
    assert.deepEqual(
      [...drawn.all()].map(({tag}) => tag),
      ['math', 'mrow', 'mtext', 'span', 'span', 'mrow', 'mn'],
    );
  });

  it('shows one of its notations and lists the other as hidden', () => {
    const {page, hidden} = draw(
      `<p>${math('<semantics><mi>a</mi><annotation encoding="TeX">\\alpha</annotation></semantics>')}</p>`,
    );
    assert.equal(page.tei('math').text, 'a');
    assert.deepEqual(
      hidden.map(({text, code}) => [text, code]),
      [['\\alpha', 'formula-source']],
    );
  });
});

describe('the number of a formula', () => {
  it('stands at the end of a line of its own, and nowhere in a sentence', () => {
    const {page} = draw('<formula n="12">a=b</formula><p>so <formula n="3">c</formula></p>');
    assert.deepEqual(
      page.allTei('formula').map(({text}) => text),
      ['a=b (12)', 'c'],
    );
  });
});
