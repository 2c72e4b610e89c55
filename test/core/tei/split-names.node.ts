import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Mention, TeiDocument} from '../../../components/core/tei/tei-document.js';
import {tei, teiFile} from './documents.js';

const named = (document: TeiDocument): readonly Mention[] => document.mentions;
const formOf = (markup: string): string | undefined =>
  named(tei(`<p><persName>${markup}</persName></p>`))[0]?.form;

describe('a name that a break divides', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['Os<lb break="no"/>pan', 'Ospan'],
    ['Os-<lb break="no"/>pan', 'Ospan'],
    ['Os-\n   <lb break="no"/>\n   pan', 'Ospan'],
    ['Os<pb n="2"/><lb break="no"/>pan', 'Ospan'],
    ['Os-<lb break="no"/><pb n="2"/>pan', 'Ospan'],
    ['Os-<pb break="no" n="2"/><fw type="header">Chapter two</fw>pan', 'Ospan'],
    ['Os<lb type="inWord"/>pan', 'Ospan'],
    ['Os\u00ad<lb/>pan', 'Ospan'],
    ['Os¬<lb/>pan', 'Ospan'],
    ['Os=<lb break="no"/>pan', 'Ospan'],
    ['OS-<lb break="no"/>PAN', 'OSPAN'],
    ['Saint-<lb break="no"/>Denis', 'Saint-Denis'],
    ['Os\u00adpan', 'Ospan'],
    ['Осман-<lb break="no"/>бай', 'Османбай'],
    ['عبد<lb/>الله', 'عبد الله'],
    ['عبد<lb break="no"/>الله', 'عبدالله'],
    ['阿勒<pb/>泰', '阿勒泰'],
    ['ירו־<lb/>שלים', 'ירו־ שלים'],
    ['ירו<lb break="no"/>שלים', 'ירושלים'],
    ['O<hi rend="sup">s</hi><c>p</c>an', 'Ospan'],
    ['Ospan<index><term>Batur, Osman</term></index>', 'Ospan'],
    ['Ospan<certainty locus="value" cert="low"><desc>a guess</desc></certainty>', 'Ospan'],
  ];
  for (const [markup, form] of forms) {
    it(`is "${form}" for ${JSON.stringify(markup)}`, () => assert.equal(formOf(markup), form));
  }
});

describe('a name tagged in two parts', () => {
  const two = (between: string, first = 'Os', second = 'pan'): Mention[] => [
    ...named(
      tei(
        `<p><persName xml:id="a" next="#b" ref="#o">${first}</persName>${between}<persName xml:id="b" prev="#a">${second}</persName></p>`,
      ),
    ),
  ];
  const forms: readonly (readonly [between: string, form: string])[] = [
    ['', 'Ospan'],
    ['<lb break="no"/>', 'Ospan'],
    ['\n  <lb break="no"/>', 'Ospan'],
    [' ', 'Os pan'],
    ['<lb/>', 'Os pan'],
    [', called ', 'Os pan'],
  ];
  for (const [between, form] of forms) {
    it(`is "${form}" with ${JSON.stringify(between)} between`, () => {
      const [whole, ...more] = two(between);
      assert.equal(whole?.form, form);
      assert.deepEqual(more, []);
    });
  }

  it('drops the hyphen that only says that the word goes on', () => {
    assert.equal(two('<lb break="no"/>', 'Os-')[0]?.form, 'Ospan');
    assert.equal(two('', '烏斯', '滿')[0]?.form, '烏斯滿');
  });
});

describe('a join', () => {
  const parts = '<persName xml:id="a">Дәлел</persName> <persName xml:id="b">хан</persName>';
  const homes: readonly (readonly [string, (join: string) => string])[] = [
    ['the text', (join) => `<text><body><p>${parts}${join}</p></body></text>`],
    ['back', (join) => `<text><body><p>${parts}</p></body><back><ab>${join}</ab></back></text>`],
    [
      'standOff',
      (join) => `<standOff><ab>${join}</ab></standOff><text><body><p>${parts}</p></body></text>`,
    ],
  ];
  for (const [home, written] of homes) {
    it(`in ${home} makes one mention of its targets`, () => {
      const join = '<join target="#a #b" result="persName"/>';
      const document = teiFile(
        `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${written(join)}</TEI>`,
      );
      assert.deepEqual(
        named(document).map(({id, form, fragments}) => [id, form, fragments?.length]),
        [['a', 'Дәлел хан', 1]],
      );
    });
  }

  it('passes over targets that are no names, and one that joins nothing', () => {
    const document = tei(
      `<p>${parts}<seg xml:id="s"/><join target="#a #s #gone #b"/><join target="#a"/></p>`,
    );
    assert.deepEqual(
      named(document).map(({form}) => form),
      ['Дәлел хан'],
    );
  });
});

describe('names with @part', () => {
  it('are one mention from the initial part to the final one', () => {
    const [whole, ...more] = named(
      tei(
        '<l><persName part="I" ref="#o">Осман</persName></l><l><persName part="M">Ислам</persName></l><l><persName part="F">улы</persName></l>',
      ),
    );
    assert.equal(whole?.form, 'Осман Ислам улы');
    assert.equal(whole?.fragments?.length, 2);
    assert.deepEqual(more, []);
  });

  it('stay apart when they name two persons, or when nothing was begun', () => {
    const two = tei(
      '<p><persName part="I" ref="#a">A</persName> <persName part="F" ref="#b">B</persName></p>',
    );
    assert.equal(named(two).length, 2);
    assert.equal(named(tei('<p><name part="F">A</name><name part="F">B</name></p>')).length, 2);
  });
});

describe('reading a long text', () => {
  it('gives each of 16,000 ids that stand twice a warning at its own line', () => {
    const lines = Array.from({length: 16_000}, (_, at) => `<seg xml:id="s${at % 8000}"/>`);
    const document = tei(`<p>\n${lines.join('\n')}</p>`);
    const twice = document.warnings.filter(({code}) => code === 'duplicate-id');
    assert.equal(twice.length, 8000);
    assert.deepEqual([twice[0]?.line, twice.at(-1)?.line], [8002, 16_001]);
  });

  it('reads 36,000 mentions, each with its form', () => {
    const name = '<persName ref="#a">О<lb break="no"/>н</persName> ';
    const {mentions} = tei(`<p>${name.repeat(36_000)}</p>`);
    assert.equal(mentions.length, 36_000);
    assert.equal(mentions.at(-1)?.form, 'Он');
  });
});
