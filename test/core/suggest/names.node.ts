import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {foldWord} from '../../../components/core/suggest/fold-word.js';
import {documentOf, namesIn, sent, suggestionsFor, wordsOf} from './small-texts.js';

describe('suggested names', () => {
  it('leaves titles and possessive endings outside the name', () => {
    assert.deepEqual(namesIn('<p>Comrade Pavel Sergeyevich Orlov’s men.</p>'), [
      'Pavel Sergeyevich Orlov = orlov',
    ]);
  });

  for (const words of [
    'Orlov, Pavel Sergeyevich',
    'Pavel Orlov',
    'P. S. Orlov',
    'P.S. ORLOV',
    'Orlov P. S.',
    'Pavel S. Orlov',
    'Орлов П. С.',
    'П. С. Орлову',
    'Павлом Орловым',
    'Орлова',
  ]) {
    it(`knows a person as “${words}”`, () => {
      const expected = words === 'Павлом Орловым' ? 'Орловым = orlov' : `${words} = orlov`;
      assert.deepEqual(namesIn(`<p>then ${words} wrote</p>`), [expected]);
    });
  }

  it('does not take another person’s initials', () => {
    assert.deepEqual(namesIn('<p>then K. T. Orlov wrote</p>'), []);
  });

  it('is less sure of a family name alone than of the whole name', () => {
    const document = documentOf('<p>when Orlov met Pavel Sergeyevich Orlov</p>');
    const [short, whole] = suggestionsFor(document);
    assert.ok(short && whole && short.certainty < whole.certainty);
  });

  it('reads over diacritics, soft hyphens, line breaks and case', () => {
    assert.deepEqual(namesIn('<p>at Goru, at GÖRÜ, at Gö\u00ADrü and Gö-\nrü</p>'), [
      'Goru = goeru',
      'GÖRÜ = goeru',
      'Gö\u00ADrü = goeru',
      'Gö-\nrü = goeru',
    ]);
  });

  it('finds a name around a line break element and a note, and not across two paragraphs', () => {
    assert.deepEqual(namesIn('<p>the Ruthen<lb/>District<note>see Lin Meihua</note></p>'), [
      'RuthenDistrict = ruthen-district',
      'Lin Meihua = lin',
    ]);
    const apart = namesIn('<p>Lin</p><p>Meihua came</p>');
    assert.ok(!apart.some((name) => name.startsWith('LinMeihua')));
  });

  it('finds names of Chinese characters, which no space sets apart', () => {
    assert.deepEqual(namesIn('<p>昨日林美华到了</p>'), ['林美华 = lin']);
  });

  it('takes whole words only, and the longest name', () => {
    assert.deepEqual(namesIn('<p>the Ruthen Home Guard of Ruthenia and Goruna</p>'), [
      'Ruthen Home Guard = guard',
    ]);
  });

  it('inflects Russian names of several words, and no adjective made of one', () => {
    assert.deepEqual(namesIn('<p>из Старой Ковели, с Осипом Сартовым, сартовский</p>'), [
      'Старой Ковели = kovel',
      'Осипом Сартовым = sartor',
    ]);
  });

  it('keeps all bearers of a name as candidates, the one named elsewhere first', () => {
    assert.deepEqual(namesIn('<p>Ruthen District. They left Ruthen.</p>'), [
      'Ruthen District = ruthen-district',
      'Ruthen = ruthen-district | ruthen-town',
    ]);
  });

  it('puts who was not born at the date of the document last', () => {
    const [name] = namesIn('<p>then Weiss wrote</p>', {header: sent('1945-10-05')});
    assert.equal(name, 'Weiss = old-weiss | anna-orlova');
  });

  it('tells the month from a person called so', () => {
    assert.deepEqual(namesIn('<p>In May 1945 we met Mrs May. May I go?</p>'), ['May = may']);
  });

  it('leaves alone a name inside one that no record has', () => {
    assert.deepEqual(namesIn('<p>on the South China Sea, in China.</p>'), ['China = china']);
  });

  it('takes one of a people as a noun and not as an adjective', () => {
    assert.deepEqual(namesIn('<p>She was a Venn, of a Venn village; the Venns left.</p>'), [
      'Venn = venns',
      'Venns = venns',
    ]);
  });

  it('doubts a short name that its owner makes another’s', () => {
    const document = documentOf('<p>Görü’s Home Guard and the Home Guard</p>');
    const [, doubtful, sure] = suggestionsFor(document);
    assert.ok(doubtful && sure && doubtful.certainty < 0.5 && sure.certainty > 0.9);
  });

  it('proposes nothing in what is tagged as a name already', () => {
    const tagged = '<p><orgName>Ruthen Home Guard</orgName>, <persName>Lin Meihua</persName></p>';
    assert.deepEqual(namesIn(tagged), []);
  });

  it('says why, in words', () => {
    const document = documentOf('<p>to Marshal Orlov</p>');
    const [name] = suggestionsFor(document);
    assert.match(name?.evidence ?? '', /family name in “Pavel Sergeyevich Orlov”.*title/);
  });

  it('covers exactly the words it found, whatever stands before them', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 30}), (before) => {
        const escaped = before.replace(/[<&>\p{C}]/gu, ' ');
        const document = documentOf(`<p>${escaped} ; Görü</p>`);
        const names = suggestionsFor(document).filter(({kind}) => kind === 'name');
        const last = names.at(-1);
        assert.ok(last && foldWord(wordsOf(document, last)) === 'goru');
      }),
    );
  });
});
