import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fromEdtf} from '../../../components/core/dates/from-edtf.js';
import {datesIn, documentOf, sent, suggestionsFor} from './small-texts.js';

const letter = {header: sent('1945-10-05')};

describe('suggested dates', () => {
  const written: readonly (readonly [string, string])[] = [
    ['on 7 March 1921 he', '7 March 1921 = 1921-03-07'],
    ['on March 7th, 1921, he', 'March 7th, 1921 = 1921-03-07'],
    ['7 марта 1921 г. он', '7 марта 1921 г. = 1921-03-07'],
    ['in March 1921 he', 'March 1921 = 1921-03'],
    ['in 1921 he', '1921 = 1921'],
    ['в 1921 году он', '1921 году = 1921'],
    ['during the 1920s', '1920s = 192X'],
    ['в 1920-х годах', '1920-х годах = 192X'],
    ['from 5 to 7 May 1921', '5 to 7 May 1921 = 1921-05-05/1921-05-07'],
    ['с 5 по 7 мая 1921 г.', '5 по 7 мая 1921 г. = 1921-05-05/1921-05-07'],
    ['in 1921–1924', '1921–1924 = 1921/1924'],
    ['in 1921–24', '1921–24 = 1921/1924'],
    ['December to January 1945', 'December to January 1945 = 1944-12/1945-01'],
    ['between 1921 and 1924', 'between 1921 and 1924 = [1921..1924]'],
    ['between 1921 and May 1924', 'between 1921 and May 1924 = [1921-01..1924-05]'],
    [
      'between March 1921 and 9 May 1924',
      'between March 1921 and 9 May 1924 = [1921-03-01..1924-05-09]',
    ],
    [
      'between 9 March 1920 and February 1924',
      'between 9 March 1920 and February 1924 = [1920-03-09..1924-02-29]',
    ],
    ['in the spring of 1921', 'spring of 1921 = 1921-21'],
    ['at the end of 1921', 'end of 1921 = [1921-11..1921-12]'],
    ['by May 1921 all', 'by May 1921 = [..1921-05]'],
    ['born circa 1921', 'circa 1921 = 1921~'],
    ['dated 07.03.1921', '07.03.1921 = 1921-03-07'],
    ['dated 7/III-21', '7/III-21 = 1921-03-07'],
    ['dated 1921-03-07', '1921-03-07 = 1921-03-07'],
    ['dated 07/03/1921', '07/03/1921 = [1921-03-07,1921-07-03]'],
    ['at 14:30 on 7 March 1921', '14:30 on 7 March 1921 = 1921-03-07T14:30'],
    ['the nineteenth century', 'nineteenth century = 18XX'],
  ];
  for (const [text, expected] of written) {
    it(`reads “${text}”`, () => assert.deepEqual(datesIn(text), [expected]));
  }

  const relative: readonly (readonly [string, string])[] = [
    ['in August of this year', 'August of this year = 1945-08'],
    ['15 сентября с.г. они', '15 сентября с.г. = 1945-09-15'],
    ['10 с. м. они', '10 с. м. = 1945-10-10'],
    ['on the 2nd of this month', 'the 2nd of this month = 1945-10-02'],
    ['on the 20th ult. we', 'the 20th ult. = 1945-09-20'],
    ['last spring', 'last spring = 1944-21'],
    ['yesterday', 'yesterday = 1945-10-04'],
  ];
  for (const [text, expected] of relative) {
    it(`reads “${text}” against the letter’s date`, () =>
      assert.deepEqual(datesIn(text, letter), [expected]));
  }

  it('looks back from the date of a letter', () => {
    const january = {header: sent('1945-01-20')};
    assert.deepEqual(datesIn('on 20 December we', january), ['20 December = 1944-12-20']);
  });

  it('reads what is told later against the date before it, not the letter’s', () => {
    assert.deepEqual(datesIn('On 3 May 1931 they met; two days later, in the same year.', letter), [
      '3 May 1931 = 1931-05-03',
      'two days later = 1931-05-05',
      'the same year = 1931',
    ]);
  });

  it('lets the year turn after December', () => {
    assert.deepEqual(datesIn('On 30 December 1931; then on 2 January.'), [
      '30 December 1931 = 1931-12-30',
      '2 January = 1932-01-02',
    ]);
  });

  it('takes “today” from the day of writing', () => {
    assert.deepEqual(datesIn('Today, October 5th, as in 1931.', letter), [
      'Today, October 5th = 1945-10-05',
      '1931 = 1931',
    ]);
  });

  it('says against what it read a date, and is less sure of it', () => {
    const [date] = suggestionsFor(documentOf('<p>in August of this year</p>', letter));
    assert.match(date?.evidence ?? '', /the letter’s date, 5 October 1945/);
    assert.ok(date && date.certainty < 0.9);
  });

  it('proposes a relative date without a value where there is nothing to read it against', () => {
    assert.deepEqual(datesIn('last spring they left'), ['last spring = none']);
  });

  it('takes the date of a document without a header from a line of its own', () => {
    const document = documentOf('<p>in May of this year</p><p>12 June 1933</p>');
    const [date] = suggestionsFor(document);
    assert.ok(date?.kind === 'date' && date.value === '1933-05');
  });

  it('does not let a note change what the text goes on with', () => {
    const body = 'On 3 May 1931.<note>Printed on 1 June 1999.</note>';
    const document = documentOf(`<p>${body}</p><p>On 4 May they left.</p>`);
    const last = suggestionsFor(document).at(-1);
    assert.ok(last?.kind === 'date' && last.value === '1931-05-04');
  });

  for (const text of [
    'page 1921 and pp. 1900–1901',
    'No. 1921, tel. 1922',
    'with 1500 men and 1,500 horses',
    'the 1022nd regiment',
    'They march, and may go; the fall of the town',
    'in 1500 villages',
  ]) {
    it(`finds no date in “${text}”`, () => assert.deepEqual(datesIn(text), []));
  }

  it('proposes no date where one is tagged', () => {
    assert.deepEqual(datesIn('on <date when="1921-03-07">7 March 1921</date>'), []);
  });

  it('gives only values that are EDTF', () => {
    const number = fc.integer({min: 0, max: 40});
    const year = fc.integer({min: 1400, max: 2090});
    const month = fc.constantFrom('January', 'February', 'June', 'декабря', 'мая');
    const word = fc.constantFrom(
      'from',
      'to',
      'by',
      'early',
      'between',
      'and',
      '–',
      'last year',
      'г.',
      'the',
      '',
    );
    const text = fc.array(fc.oneof(number, year, month, word).map(String), {maxLength: 8});
    fc.assert(
      fc.property(text, (words) => {
        const document = documentOf(`<p>${words.join(' ')}</p>`, letter);
        for (const each of suggestionsFor(document)) {
          if (each.kind !== 'date' || each.value === undefined) continue;
          assert.deepEqual(fromEdtf(each.value).malformed, [], `${words.join(' ')}: ${each.value}`);
        }
      }),
    );
  });
});
