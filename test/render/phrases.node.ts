import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {writeDocument} from '../../components/render/draw-document.js';
import type {RenderOptions} from '../../components/render/plan.js';
import {tei} from '../core/tei/documents.js';
import {draw, followed} from './draw.js';
import {type HtmlElement, parsePage} from './html-tree.js';

const line = (body: string, options?: RenderOptions): HtmlElement =>
  draw(`<p>${body}</p>`, options).page.tei('p');

describe('phrases', () => {
  const tags: readonly (readonly [string, string, string])[] = [
    ['<hi>x</hi>', 'hi', 'span'],
    ['<hi rend="superscript">x</hi>', 'hi', 'sup'],
    ['<hi rendition="#sub">x</hi>', 'hi', 'sub'],
    ['<emph>x</emph>', 'emph', 'em'],
    ['<title>x</title>', 'title', 'cite'],
    ['<title ref="#b">x</title>', 'title', 'cite'],
    ['<foreign xml:lang="ru">x</foreign>', 'foreign', 'i'],
    ['<del>x</del>', 'del', 'del'],
    ['<add>x</add>', 'add', 'ins'],
    ['<date when="1945">x</date>', 'date', 'time'],
    ['<gi>p</gi>', 'gi', 'code'],
    ['<code>x</code>', 'code', 'code'],
    ['<seg>x</seg>', 'seg', 'span'],
    ['<w>x</w>', 'w', 'span'],
  ];
  for (const [body, name, tag] of tags) {
    it(`draws ${body} as ${tag}`, () => {
      assert.equal(line(body).tei(name).tag, tag);
    });
  }

  it('adds no space where letters are tagged inside a word', () => {
    assert.equal(line('O<hi>s</hi>m<c>a</c>n').text, 'Osman');
  });

  it('names the look of @rend in words of its own, and drops what it does not know', () => {
    const hi = line('<hi rend="kursiv gesperrt color:red" rendition="#b">x</hi>').tei('hi');
    assert.equal(hi.get('data-rend'), 'italic spaced rubricated bold');
    assert.equal(line('<hi rend="onclick=alert(1)">x</hi>').tei('hi').get('data-rend'), undefined);
  });

  it('adds quotation marks only where the source has none', () => {
    const marks = line('<q>a</q> “<q>b</q>” <q>«c»</q> <quote>d</quote>');
    assert.deepEqual(
      [...marks.allTei('q'), marks.tei('quote')].map((q) => q.get('data-marks')),
      ['added', undefined, undefined, 'added'],
    );
    assert.equal(marks.text, 'a “b” «c» d');
  });

  const scripts: readonly (readonly [string, string, string])[] = [
    ['ug', 'ug', 'rtl'],
    ['ug-Cyrl', 'ug-Cyrl', 'ltr'],
    ['und', 'und', 'auto'],
    ['zh-Hant', 'zh-Hant', 'ltr'],
  ];
  for (const [written, lang, dir] of scripts) {
    it(`gives ${written} its language and direction`, () => {
      const foreign = line(`<foreign xml:lang="${written}">x</foreign>`).tei('foreign');
      assert.deepEqual([foreign.get('lang'), foreign.get('dir')], [lang, dir]);
    });
  }

  it('lets each paragraph and verse line take its direction from its words', () => {
    assert.equal(line('x').get('dir'), 'auto');
    assert.equal(draw('<l>x</l>').page.tei('l').get('dir'), 'auto');
  });

  it('shows quoted markup as markup, its words in their order', () => {
    const {page} = draw(
      '<egXML xmlns="http://www.tei-c.org/ns/Examples"><p n="1">a<lb/><persName>b</persName></p></egXML>',
    );
    const example = page.tei('egXML');
    assert.equal(example.text, '<p n="1">a<lb/><persName>b</persName></p>');
    assert.equal(example.ownText, 'ab');
  });

  it('keeps the words of guests from other vocabularies and takes none for TEI', () => {
    const figure = line(
      '<seg><svg xmlns="http://www.w3.org/2000/svg"><g>x</g><text>y</text></svg></seg>',
    ).tei('seg');
    assert.equal(figure.ownText, 'xy');
    assert.deepEqual(
      [...figure.all()].map(({tag}) => tag),
      ['span', 'span', 'span', 'span'],
    );
  });

  it('shows what is known of a glyph without text', () => {
    assert.equal(line('a<g ref="char:abper"/>').text, 'aꝑ');
    assert.equal(line('<g ref="#abper">p</g>').text, 'p');
    assert.equal(line('<g ref="#unheard-of"/>').tei('g').marks[0]?.get('title'), 'unheard-of');
  });
});

describe('breaks', () => {
  it('shows the number of a page, linked to its image when that is an address', () => {
    const p = line(
      '<pb n="3" facs="https://e.org/3.jpg"/><pb facs="#z1"/><pb n="5" facs="see the folder"/>',
    );
    const [linked, bare, prose] = p.allTei('pb');
    assert.deepEqual(
      [linked?.marks[0]?.tag, linked?.marks[0]?.get('href')],
      ['a', 'https://e.org/3.jpg'],
    );
    assert.equal(linked?.get('aria-label'), 'page 3');
    assert.equal(bare?.marks[0]?.tag, 'span');
    assert.equal(prose?.text, '5');
    assert.equal(p.ownText, '');
  });

  it('breaks a line, but not before the first word of a block', () => {
    const [first, second] = line('\n <pb/><lb/>one<lb/>two').allTei('lb');
    assert.equal(first?.marks.length, 0);
    assert.equal(second?.marks[0]?.tag, 'br');
  });

  const labelled: readonly (readonly [string, string])[] = [
    ['<cb n="2"/>', 'column 2'],
    ['<gb n="B"/>', 'gathering B'],
    ['<milestone unit="folio" n="4v"/>', 'folio 4v'],
    ['<handShift new="#lavrentiy"/>', 'hand: lavrentiy'],
    ['<handShift/>', 'another hand'],
  ];
  for (const [body, words] of labelled) {
    it(`says "${words}" for ${body}, outside the text`, () => {
      const p = line(body);
      assert.equal(p.text, words);
      assert.equal(p.ownText, '');
    });
  }

  it('keeps the words of a running head and says what they are', () => {
    const fw = line('<fw>12</fw>').tei('fw');
    assert.equal(fw.ownText, '12');
    assert.match(fw.get('title') ?? '', /Running head/);
  });
});

describe('names', () => {
  const resolve: RenderOptions['resolve'] = ({form}) =>
    form === 'Osman'
      ? {entityIds: ['osman-batur'], state: 'resolved'}
      : form === 'nobody'
        ? {entityIds: [], state: 'unresolved'}
        : {entityIds: ['a', 'b'], state: 'ambiguous'};

  it('carry the mention, its kind and the entities it comes to', () => {
    const p = line(
      '<persName ref="#o">Osman</persName> <rs ref="#x">nobody</rs> <rs ref="#a #b" cert="low">they</rs>',
      {resolve},
    );
    const shown = [p.tei('persName'), ...p.allTei('rs')].map((element) =>
      ['data-kind', 'data-entity', 'data-state', 'data-cert'].map((name) => element.get(name)),
    );
    assert.deepEqual(shown, [
      ['person', 'osman-batur', 'resolved', undefined],
      ['name', undefined, 'unresolved', undefined],
      ['name', 'a b', 'ambiguous', 'low'],
    ]);
  });

  it('can be reached by keyboard; one that holds another is no button', () => {
    const p = line('<rs ref="#a">son of <rs ref="#b">Islam</rs></rs>');
    const [outer, inner] = p.allTei('rs');
    assert.deepEqual([outer?.get('tabindex'), inner?.get('tabindex')], ['0', '0']);
    assert.deepEqual([outer?.get('role'), inner?.get('role')], ['link', 'button']);
    assert.notEqual(outer?.get('data-mention'), inner?.get('data-mention'));
  });

  it('leave the keyboard to the link they stand in', () => {
    const p = line('<ref target="#a">to <persName>Osman</persName></ref>', followed);
    assert.equal(p.tei('persName').get('tabindex'), undefined);
    assert.ok(p.tei('persName').get('data-mention'));
  });

  it('share one mention over all parts of a split name, each with an id of its own', () => {
    const p = line('<name xml:id="a" next="#b">Os</name>, <name xml:id="b">man</name>');
    const [first, second] = p.allTei('name');
    assert.deepEqual([first?.get('data-mention'), second?.get('data-mention')], ['a', 'a']);
    assert.notEqual(first?.get('id'), second?.get('id'));
  });

  it('give a date its value in ISO and say when it is malformed', () => {
    const [good, bad] = line(
      '<date when="1945-10-05">a</date><date when="19011-05-29x">b</date>',
    ).allTei('date');
    assert.equal(good?.get('datetime'), '1945-10-05');
    assert.equal(good?.get('data-malformed'), undefined);
    assert.equal(bad?.get('data-malformed'), '');
    assert.equal(bad?.get('datetime'), undefined);
  });
});

describe('names that JavaScript gives a meaning', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    it(`${name} is an element like any other, counted among those without a rule`, () => {
      const {html, generic} = writeDocument(tei(`<p>a <${name}>b</${name}></p>`), {});
      assert.equal(parsePage(html).tei('p').text, 'a b');
      assert.deepEqual(Object.entries(generic), [[name, 1]]);
    });

    it(`${name} is a type of tag like any other, and parts nothing in its way`, () => {
      assert.equal(draw(`<p><tag type="${name}">b</tag></p>`).page.tei('p').text, '<b>');
      const features = draw(`<p><${name}><fs><f name="x"/></fs><fs/></${name}></p>`).page;
      assert.doesNotMatch(features.text, /function|object/);
      const plain = draw(`<p><hi style="nothing: bold">b</hi></p>`).page.tei('hi');
      const styled = draw(`<p><hi style="${name}: bold">b</hi></p>`).page.tei('hi');
      assert.equal(styled.get('data-rend'), plain.get('data-rend'));
    });
  }
});
