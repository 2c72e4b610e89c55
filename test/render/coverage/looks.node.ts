import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from '../draw.js';

const look = (attributes: string, name = 'hi'): string | undefined =>
  draw(`<p><${name} ${attributes}>x</${name}></p>`).page.tei(name).get('data-rend');

describe('the look of words', () => {
  const written: readonly (readonly [string, string | undefined])[] = [
    ['rend="i"', 'italic'],
    ['rend="it"', 'italic'],
    ['rend="#bo"', 'bold'],
    ['rend="italics bold"', 'italic bold'],
    ['rend="aq"', 'antiqua'],
    ['rend="#aq"', 'antiqua'],
    ['rend="sup"', 'superscript'],
    ['rend="unterstrichen"', 'underline'],
    ['rend="double-underlined"', 'double-underline'],
    ['rend="right"', 'right'],
    ['rend="align(center)"', 'centre'],
    ['rend="slant(italic)align(right)case(allcaps)"', 'italic right capitals'],
    ['rend="slant(italic)post(.)break(no)"', 'italic'],
    ['rend="indent(2)"', 'indent-2'],
    ['rend="indent"', 'indent'],
    ['rend="indent3"', 'indent-3'],
    ['rend="hanging"', 'hanging'],
    ['rendition="#et"', 'indent'],
    ['rendition="#et2"', 'indent-2'],
    ['rendition="#in"', 'initial'],
    ['rend="supraline"', 'overline'],
    ['rend="red"', 'rubricated'],
    ['rend="color(red)"', 'rubricated'],
    ['rend="rubric"', 'rubricated'],
    ['rend="blackletter"', 'blackletter'],
    ['rend="underline(no)"', undefined],
    ['rend="font-style: italic; text-align: right"', 'italic right'],
    ['rendition="simple:smallcaps"', 'small-caps'],
    ['rendition="simple:letterspace simple:bold"', 'spaced bold'],
    ['style="font-variant: small-caps"', 'small-caps'],
    ['style="font-weight:700;text-decoration:underline"', 'bold underline'],
    ['style="text-decoration: underline double"', 'double-underline'],
    ['style="letter-spacing: 0"', undefined],
    ['style="letter-spacing:.2em"', 'spaced'],
    ['style="margin-left: 4em"', 'indent-2'],
    ['style="text-indent: -1em"', 'hanging'],
    ['style="writing-mode: vertical-rl"', 'vertical'],
    ['style="font-size: 140%"', 'large'],
    ['style="display: none"', undefined],
    ['style="background: url(https://example.org/x)"', undefined],
    ['style="color: #c00"', 'rubricated'],
    ['xml:space="preserve"', 'preserved'],
  ];
  for (const [attributes, expected] of written) {
    it(`is ${expected ?? 'left alone'} for ${attributes}`, () => {
      assert.equal(look(attributes), expected);
    });
  }

  it('never becomes a style of the page', () => {
    const hi = draw('<p><hi style="position:fixed" rend="style=x">x</hi></p>').page.tei('hi');
    assert.equal(hi.get('style'), undefined);
  });

  it('is read quickly from an attribute made to be slow', () => {
    const hostile = 'font-style '.repeat(20_000) + ':'.repeat(20_000) + '('.repeat(20_000);
    assert.equal(look(`rend="${hostile}"`), undefined);
  });
});

describe('renditions of the header', () => {
  const file = (tags: string, body: string) =>
    drawFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc><tagsDecl>${tags}</tagsDecl></encodingDesc></teiHeader><text><body>${body}</body></text></TEI>`,
    ).page;
  const declared =
    '<rendition xml:id="r1" scheme="css">font-style: italic; letter-spacing: 0.2em</rendition>';

  it('give the looks their CSS declares', () => {
    const page = file(declared, '<p><hi rendition="#r1">x</hi></p>');
    assert.equal(page.tei('hi').get('data-rend'), 'italic spaced');
  });

  it('hold by default for the elements they are declared for, until one says otherwise', () => {
    const usage = `${declared}<namespace name="x"><tagUsage gi="emph" render="#r1"/></namespace>`;
    const page = file(usage, '<p><emph>x</emph><hi>y</hi></p>');
    assert.equal(page.tei('emph').get('data-rend'), 'italic spaced');
    assert.equal(page.tei('hi').get('data-rend'), undefined);
    assert.equal(
      file(usage, '<p><emph rend="bold">x</emph></p>').tei('emph').get('data-rend'),
      'bold',
    );
    const selected = '<rendition selector="name, emph" scheme="css">font-weight: bold</rendition>';
    assert.equal(file(selected, '<p><emph>x</emph></p>').tei('emph').get('data-rend'), 'bold');
  });
});
