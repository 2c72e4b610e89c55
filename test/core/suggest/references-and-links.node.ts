import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {documentOf, sent, suggestionsFor, wordsOf} from './small-texts.js';

const referencesIn = (text: string): string[] => {
  const document = documentOf(`<p>${text}</p>`);
  return suggestionsFor(document).flatMap((each) =>
    each.kind === 'reference' ? [`${wordsOf(document, each)} = ${each.value}`] : [],
  );
};

describe('suggested archival references', () => {
  const known: readonly (readonly [string, string])[] = [
    [
      'see GARF, f. 9401 s. ch., op. 2, d. 99, ll. 3-4.',
      'GARF, f. 9401 s. ch., op. 2, d. 99, ll. 3-4',
    ],
    ['(РГАСПИ, ф. 558, оп. 11, д. 98)', 'РГАСПИ, ф. 558, оп. 11, д. 98'],
    ['in FO 371/46236, ff. 3-5, it', 'FO 371/46236, ff. 3-5'],
    ['TNA, WO 208/1234.', 'TNA, WO 208/1234'],
    ['in NARA, RG 59, Box 12, Folder 3; and', 'NARA, RG 59, Box 12, Folder 3'],
    ['RGASPI 17/162/37/91 says', 'RGASPI 17/162/37/91'],
  ];
  for (const [text, words] of known) {
    it(`finds “${words}”`, () => {
      const [found, ...more] = referencesIn(text);
      assert.equal(found?.split(' = ')[0], words);
      assert.deepEqual(more, []);
    });
  }

  it('gives the reference in its normal form', () => {
    assert.deepEqual(referencesIn('ГАРФ. Ф. 9401. Оп. 2. Д. 99. Л. 3–4'), [
      'ГАРФ. Ф. 9401. Оп. 2. Д. 99. Л. 3–4 = ГАРФ, ф. 9401, оп. 2, д. 99, лл. 3-4',
    ]);
  });

  it('takes no number of a shelfmark for a year', () => {
    const document = documentOf('<p>in GARF, f. 1945, op. 2, d. 1946</p>');
    assert.deepEqual(
      suggestionsFor(document).map(({kind}) => kind),
      ['reference'],
    );
  });

  it('finds none in prose, and none in what is tagged as one', () => {
    assert.deepEqual(referencesIn('Section d. 3 of the pact, p. 4; in 1945/46'), []);
    assert.deepEqual(referencesIn('<bibl>GARF, f. 1, op. 2, d. 3</bibl>'), []);
  });
});

describe('suggested links', () => {
  const shelfmark =
    '<fileDesc><titleStmt><title>Memo on the harvest of the northern valley</title></titleStmt><sourceDesc><msDesc><msIdentifier><repository>GARF</repository><idno type="shelfmark">GARF, f. 7, op. 2, d. 30</idno></msIdentifier></msDesc></sourceDesc></fileDesc><profileDesc><creation><date when="1945-10-05"/></creation></profileDesc>';
  const memo = documentOf('<p>Rye.</p>', {file: 'memo.xml', header: shelfmark});
  const linksIn = (text: string): string[] => {
    const document = documentOf(`<p>${text}</p>`, {header: sent('1946-01-01')});
    return suggestionsFor(document, memo).flatMap((each) =>
      each.kind === 'link'
        ? [
            `${wordsOf(document, each)} = ${each.documents.map(({documentId}) => documentId).join()}`,
          ]
        : [],
    );
  };

  it('knows another document by its archival reference, whatever the leaves', () => {
    assert.deepEqual(linksIn('ГАРФ, ф. 7, оп. 2, д. 30, л. 4 says'), [
      'ГАРФ, ф. 7, оп. 2, д. 30, л. 4 = memo',
    ]);
  });

  it('knows it by its kind and date', () => {
    assert.deepEqual(linksIn('the memo No. 5 of 5 October 1945 and the letter of 5 October 1945'), [
      'memo No. 5 of 5 October 1945 = memo',
    ]);
  });

  it('knows it by its title', () => {
    assert.deepEqual(linksIn('as the Memo on the Harvest of the Northern Valley has it'), [
      'Memo on the Harvest of the Northern Valley = memo',
    ]);
  });

  it('does not link a document to itself', () => {
    const own = suggestionsFor(documentOf('<p>GARF, f. 7, op. 2, d. 30</p>', {header: shelfmark}));
    assert.deepEqual(
      own.map(({kind}) => kind),
      ['reference'],
    );
  });
});
