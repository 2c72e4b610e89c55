import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw} from '../draw.js';
import type {HtmlElement} from '../html-tree.js';

const entry = (body: string): HtmlElement => draw(`<entry>${body}</entry>`).page.tei('entry');

describe('a dictionary entry', () => {
  it('is one paragraph in which a single sense runs on', () => {
    const drawn = entry(
      '<form><orth>brine</orth></form> <gramGrp><pos>n</pos></gramGrp> <sense><def>salt water</def></sense>',
    );
    assert.equal(drawn.tag, 'div');
    assert.equal(drawn.tei('sense').tag, 'span');
    assert.equal(drawn.text, 'brine n salt water');
  });

  it('has its number where another has the same headword, and where it is one of a group', () => {
    const word = (n: string, orth: string): string =>
      `<entry n="${n}"><form><orth>${orth}</orth></form></entry>`;
    const numbers = (body: string): string[] =>
      draw(body)
        .page.allTei('entry')
        .map(({text}) => text);
    const three = word('1', 'bar') + word('2', 'bar') + word('3', 'barn');
    assert.deepEqual(numbers(`<div>${three}</div>`), ['1bar', '2bar', 'barn']);
    assert.deepEqual(numbers(`<superEntry>${word('II', 'bar')}</superEntry>`), ['IIbar']);
    assert.deepEqual(numbers(`<superEntry>${word('2', '2 bar')}</superEntry>`), ['2 bar']);
  });

  it('numbers several senses, and the senses below them by letters', () => {
    const drawn = entry(
      '<sense><def>wit</def><sense><def>dry</def></sense><sense><def>bitter</def></sense></sense><sense><def>salt</def></sense>',
    );
    assert.deepEqual(
      drawn.allTei('sense').map(({tag, marks}) => [tag, marks[0]?.text]),
      [
        ['div', '1. '],
        ['div', 'a) '],
        ['div', 'b) '],
        ['div', '2. '],
      ],
    );
  });

  it('takes the numbers of the editor, and adds none that the text has', () => {
    const drawn = entry(
      '<sense n="I">one</sense><sense n="2)">2) two</sense><sense n="III)">x</sense>',
    );
    assert.deepEqual(
      drawn.allTei('sense').map(({text}) => text),
      ['I. one', '2) two', 'III) x'],
    );
  });

  it('parts equivalents by commas where the source has only fields', () => {
    const cit = (word: string): string => `<cit type="trans"><quote>${word}</quote></cit>`;
    assert.equal(entry(`<sense>${cit('Lake')}${cit('Sole')}</sense>`).text, 'Lake, Sole');
    assert.equal(entry(`<sense>${cit('Lake')}\n${cit('Sole')}</sense>`).text, 'Lake,\nSole');
    assert.equal(entry(`<sense>${cit('Lake;')} ${cit('Sole')}</sense>`).text, 'Lake; Sole');
    assert.equal(entry(`<sense>${cit('Lake')} or ${cit('Sole')}</sense>`).text, 'Lake or Sole');
  });

  it('leaves no space before such a comma, however the source is laid out', () => {
    const cit = (word: string): string =>
      `<cit type="trans">\n  <quote>${word}</quote>\n  <gramGrp>\n    <pos>n</pos>\n  </gramGrp>\n</cit>`;
    const drawn = entry(`<sense>\n${cit('Lake')}\n${cit('Sole')}\n</sense>`);
    assert.equal(drawn.text.replace(/\s+/g, ' ').trim(), 'Lake n, Sole n');
  });

  it('parts examples more widely than equivalents', () => {
    const cit = '<cit type="example"><quote>in brine</quote></cit>';
    assert.equal(entry(`<sense>${cit} ${cit}</sense>`).text, 'in brine; in brine');
  });

  it('keeps words apart that no white space parts', () => {
    const drawn = entry(
      '<form><orth>sal</orth><pron>sal</pron></form><gramGrp><pos>n</pos><gen>m</gen></gramGrp>',
    );
    assert.equal(drawn.text, 'sal [sal] n m');
    assert.equal(drawn.ownText, 'salsalnm');
  });

  it('brackets a pronunciation unless it has brackets', () => {
    assert.equal(entry('<form><pron>/sal/</pron></form>').text, '/sal/');
    assert.equal(entry('<form><pron>sal</pron></form>').text, '[sal]');
  });

  it('puts no quotation marks around an equivalent or an example', () => {
    const drawn = entry('<cit type="example"><quote>salt of the earth</quote></cit>');
    assert.equal(drawn.tei('quote').get('data-marks'), undefined);
    assert.equal(drawn.tei('cit').get('data-cit'), 'example');
  });

  it('says how a cross-reference is related, unless a label says so', () => {
    assert.equal(entry('<xr type="syn"><ref>brine</ref></xr>').text, 'Synonym: brine');
    assert.equal(entry('<xr><ref>brine</ref></xr>').text, '→ brine');
    assert.equal(entry('<xr type="syn"><lbl>cf.</lbl> <ref>brine</ref></xr>').text, 'cf. brine');
    assert.equal(entry('<xr>see <ref>brine</ref></xr>').text, 'see brine');
  });

  it('shows the headword where a sign stands for it', () => {
    const drawn = entry(
      '<form><orth>brine</orth><pron>braɪn</pron></form> <quote>in <oRef/>, <oRef expand="brines">~s</oRef>, <pRef/></quote>',
    );
    const [empty, written] = drawn.allTei('oRef');
    assert.deepEqual([empty?.text, empty?.ownText], ['brine', '']);
    assert.deepEqual([written?.text, written?.get('title')], ['~s', 'brines']);
    assert.equal(drawn.tei('pRef').text, 'braɪn');
  });

  it('takes its direction from its headword where no language is stated', () => {
    assert.equal(entry('<form><orth>ملح</orth></form>').get('dir'), 'rtl');
  });
});
