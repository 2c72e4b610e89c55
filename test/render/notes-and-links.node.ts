import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {safeAddress} from '../../components/render/safe-address.js';
import {draw, drawFile, followed} from './draw.js';
import type {HtmlElement} from './html-tree.js';

function byId(page: HtmlElement, address: string | undefined): HtmlElement | undefined {
  return [...page.all()].find((element) => `#${element.get('id')}` === address);
}

const generated = (page: HtmlElement, name: string): HtmlElement[] =>
  [...page.all()].filter((element) => element.get('class') === name);

describe('notes', () => {
  it('have a marker that leads to them and a label that leads back', () => {
    const {page} = draw('<p>a<note n="60a">b</note> c</p>');
    const note = page.tei('note');
    const [marker] = generated(page, 'note-marker');
    const [label] = generated(page, 'note-label');
    assert.equal(marker?.text, '60a');
    assert.equal(byId(page, marker?.get('href')), note);
    assert.equal(byId(page, label?.get('href')), marker);
    assert.equal(note.get('role'), 'note');
    assert.equal(note.ownText, 'b');
    assert.equal(page.tei('p').ownText, 'ab c');
  });

  it('stand in a paragraph without ending it, with paragraphs of their own too', () => {
    assert.equal(draw('<p>a<note>b</note></p>').page.tei('note').tag, 'span');
    const {page} = draw('<p>a<note><p>b</p></note>c</p>');
    assert.equal(page.tei('note').tag, 'aside');
    assert.equal(page.tei('p').ownText, 'abc');
  });

  it('may hold notes, each with its own marker', () => {
    const {page} = draw('<p>a<note>b<note>c</note></note></p>');
    assert.deepEqual(
      generated(page, 'note-marker').map(({text}) => text),
      ['1', '2'],
    );
    assert.equal(page.tei('p').ownText, 'abc');
  });

  for (const place of ['inline', 'above', 'interlinear']) {
    it(`are read in the line, in brackets, when @place is ${place}`, () => {
      const p = draw(`<p>a<note place="${place}">b</note></p>`).page.tei('p');
      assert.equal(p.text, 'a [b]');
      assert.equal(p.ownText, 'ab');
    });
  }

  const anchors: readonly (readonly [string, string])[] = [
    ['an anchor', 'a<anchor xml:id="x"/>'],
    ['a phrase', '<seg xml:id="x">a</seg>'],
    ['a name', '<persName xml:id="x">a</persName>'],
    ['a gap', '<gap xml:id="x"/>'],
  ];
  for (const [what, body] of anchors) {
    it(`at the end of a division are reached from ${what}, and lead back`, () => {
      const {page} = draw(
        `<p>${body} b</p><div type="notes"><note target="#x" n="7">c</note></div>`,
      );
      const [marker, ...others] = generated(page, 'note-marker');
      assert.deepEqual(others, []);
      assert.equal(marker?.text, '7');
      assert.equal(byId(page, marker?.get('href')), page.tei('note'));
      const [label] = generated(page, 'note-label');
      assert.equal(label?.get('href'), '#test.x');
      assert.ok(byId(page, '#test.x'));
    });
  }

  it('on several places are reached from each, and lead back to each', () => {
    const {page} = draw(
      '<p><seg xml:id="x">a</seg> <persName xml:id="y">b</persName></p><div><note target="#x b.xml#z #y" n="7">c</note></div>',
    );
    const markers = generated(page, 'note-marker');
    assert.deepEqual(
      markers.map(({parent}) => parent?.get('id')),
      ['test.x', 'test.y'],
    );
    for (const marker of markers) assert.equal(byId(page, marker.get('href')), page.tei('note'));
    assert.equal(generated(page, 'note-label')[0]?.get('href'), '#test.x');
    const further = generated(page, 'note-place');
    assert.deepEqual(
      further.map((each) => each.get('href')),
      ['#test.y'],
    );
  });

  it('on a range have their marker at its end and lead back to its beginning', () => {
    const text = '<p><anchor xml:id="x"/>a b<anchor xml:id="y"/> c</p>';
    const {page} = draw(`${text}<div><note target="#x" targetEnd="#y" n="7">c</note></div>`);
    assert.deepEqual(
      generated(page, 'note-marker').map(({parent}) => parent?.get('id')),
      ['test.y'],
    );
    assert.equal(generated(page, 'note-label')[0]?.get('href'), '#test.x');
    const gone = draw(`${text}<div><note target="#x" targetEnd="#z">c</note></div>`).page;
    assert.equal(generated(gone, 'note-marker')[0]?.parent?.get('id'), 'test.x');
  });

  it('that belong to nothing in the document promise no way back', () => {
    const [label] = generated(draw('<div><note target="#gone">a</note></div>').page, 'note-label');
    assert.equal(label?.tag, 'span');
  });

  it('in a heading leave it one heading', () => {
    const {page} = draw('<div><head>a<note>b</note></head></div>');
    assert.equal(page.tei('head').tag, 'h2');
    assert.equal(page.tei('note').parent, page.tei('head'));
  });
});

describe('links', () => {
  it('lead where the collection says', () => {
    const {page} = draw('<p><ref target="b.xml#p1">x</ref></p>', {href: () => 'b.html#p1'});
    const ref = page.tei('ref');
    assert.deepEqual([ref.tag, ref.get('href'), ref.text], ['a', 'b.html#p1', 'x']);
    assert.ok(ref.get('data-link'));
  });

  it('that lead nowhere keep their words and say so', () => {
    const ref = draw('<p><ref target="gone.xml">x</ref></p>').page.tei('ref');
    assert.deepEqual([ref.tag, ref.get('data-state'), ref.ownText], ['span', 'unresolved', 'x']);
    assert.match(ref.get('title') ?? '', /gone\.xml/);
  });

  it('to a record beside the text do not say that they lead nowhere', () => {
    const {page} = drawFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><person xml:id="a"/></standOff>
       <text><body><p><ref target="#a">x</ref><ref target="#b">y</ref></p></body></text></TEI>`,
    );
    const titles = [...page.all()].flatMap((each) => each.get('title') ?? []);
    assert.equal(titles.length, 2);
    assert.match(titles[0] ?? '', /no part of its text: #a/);
    assert.match(titles[1] ?? '', /nowhere: #b/);
  });

  it('without words show where they lead, outside the text', () => {
    const {page} = draw('<p><ptr target="#p1"/><ref target="b.xml"/></p>', followed);
    assert.deepEqual([page.tei('ptr').text, page.tei('ptr').ownText], ['p1', '']);
    assert.equal(page.tei('ref').text, 'b.xml');
  });

  it('never stand in one another, whatever would make one', () => {
    const {page} = draw(
      `<p><ref target="a.xml">a <ref target="b.xml">b</ref> <ptr target="c.xml"/><note>n</note>
       <pb n="2" facs="https://e.org/2.jpg"/><graphic url="i.png"/></ref> d</p>`,
      {...followed, images: true},
    );
    const links = [...page.all()].filter(({tag}) => tag === 'a');
    assert.equal(links.length, 1);
    assert.equal(links[0]?.get('href'), 'a.xml');
    for (const element of page.all()) {
      if (element.tag !== 'a') assert.equal(element.get('href'), undefined);
    }
  });
});

describe('pictures', () => {
  it('are linked and not loaded, unless the page asks for them', () => {
    const body = '<figure><graphic url="https://e.org/map.png"/><figDesc>A map</figDesc></figure>';
    const quiet = draw(body).page;
    assert.ok(![...quiet.all()].some(({tag}) => tag === 'img'));
    assert.equal(quiet.tei('graphic').text, 'Image: map.png');
    assert.equal(quiet.tei('figure').ownText, 'A map');
    const image = [...draw(body, {images: true}).page.all()].find(({tag}) => tag === 'img');
    assert.deepEqual([image?.get('src'), image?.get('loading')], ['https://e.org/map.png', 'lazy']);
  });
});

describe('hostile input', () => {
  const hostile = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java&#9;script:alert(1)',
    'java&#10;script:alert(1)',
    '\u00A0javascript:alert(1)',
    '\u200Bjavascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:x',
    'file:///etc/passwd',
  ];

  it('never becomes an address in any attribute that points', () => {
    for (const address of hostile) {
      const {page} = draw(
        `<p facs="${address}"><ref target="${address}">x</ref><ptr target="${address}"/><pb facs="${address}"/>
         <graphic url="${address}"/><rs ref="${address}">y</rs><note target="${address}">n</note></p>`,
        {...followed, images: true},
      );
      for (const element of page.all()) {
        const href = element.get('href') ?? element.get('src') ?? '#';
        assert.match(new URL(href, 'https://e.org/').protocol, /^https?:$/, `${address}: ${href}`);
      }
    }
  });

  it('writes no attribute of its own: neither events nor styles', () => {
    const {page} = draw(
      '<p onclick="x" style="y" rend="z" type="&quot;&gt;&lt;script>" n="&quot; onload=&quot;x"><hi onmouseover="x" style="s" srcdoc="t" formaction="u">a</hi></p>',
    );
    assert.equal(page.tei('p').get('data-type'), '"><script>');
    assert.equal(page.tei('p').get('data-n'), '" onload="x');
    for (const element of page.all()) {
      for (const name of element.attributes.keys()) {
        assert.match(name, /^(data-|aria-)|^(id|dir|lang|role|class|tabindex|title|href)$/);
      }
    }
  });

  it('names no HTML element, whatever it is called', () => {
    for (const name of [
      'script',
      'style',
      'iframe',
      'object',
      'template',
      'textarea',
      'plaintext',
      'form',
      'svg',
      'title',
      'constructor',
    ]) {
      const {page} = draw(`<p>a <${name}>b &lt;img src="x" onerror="y"></${name}> c</p>`);
      const tags = new Set([...page.all()].map(({tag}) => tag));
      assert.ok(!tags.has('img') && (name === 'title' || !tags.has(name)), name);
      assert.equal(page.tei('p').ownText, 'a b <img src="x" onerror="y"> c');
    }
  });

  it('keeps carriage returns, next-line characters and whatever HTML reads otherwise', () => {
    for (const text of [
      'a&#13;b',
      'a\u0085b',
      'a\u0096b',
      '&amp;amp;',
      '&amp;#13;',
      '\uFDD0',
      '\u2028',
    ]) {
      const expected = text.replaceAll('&#13;', '\r').replace(/^&amp;/, '&');
      assert.equal(draw(`<p>${text}</p>`).page.tei('p').ownText, expected);
    }
  });
});

describe('safeAddress', () => {
  it('lets http, https, mailto and relative addresses pass, trimmed', () => {
    for (const address of [
      'https://e.org/a?b#c',
      'HTTP://e.org',
      'mailto:a@e.org',
      'a/b:c.xml',
      '#x',
      '?a:b',
      '//e.org/x',
    ]) {
      assert.equal(safeAddress(` ${address}\n`), address);
    }
  });

  it('refuses any other scheme and control characters', () => {
    for (const address of [
      'javascript:x',
      'java\u0000script:x',
      'ja\nvascript:x',
      'data:,x',
      'x-y:z',
      '\u0001javascript:x',
    ]) {
      assert.equal(safeAddress(address), undefined, address);
    }
  });
});
