import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {alignTexts} from '../../../../components/core/links/alignment/align-texts.js';
import {parallelVersions} from '../../../../components/core/links/alignment/parallel-versions.js';
import {tei, teiFile} from '../../tei/documents.js';

const long = 'So many words that nobody takes them for a quotation.';

function versionsIn(body: string): unknown[] {
  return parallelVersions(tei(body)).map(({role, language, elements}) => [
    role,
    language ?? '',
    elements.length,
  ]);
}

describe('versions are found', () => {
  const cases: readonly (readonly [string, string, readonly unknown[]])[] = [
    [
      'in divisions by @type, wherever they stand',
      `<div type="transcription"><div type="original" xml:lang="sk"><p>${long}</p></div><div type="translation" xml:lang="de"><p>${long}</p></div></div>`,
      [
        ['original', 'sk', 1],
        ['translation', 'de', 1],
      ],
    ],
    [
      'in divisions by language alone',
      `<div xml:lang="ru"><p>${long}</p></div><div xml:lang="en"><p>${long}</p></div>`,
      [
        ['version', 'ru', 1],
        ['version', 'en', 1],
      ],
    ],
    [
      'as EpiDoc has them: edition, translations, commentary',
      `<div type="edition" xml:lang="grc"><ab>${long}</ab></div><div type="apparatus"><p>${long}</p></div><div type="translation" xml:lang="en"><p>${long}</p></div><div type="translation" xml:lang="fr"><p>${long}</p></div><div type="commentary"><p>${long}</p></div>`,
      [
        ['original', 'grc', 1],
        ['apparatus', '', 1],
        ['translation', 'en', 1],
        ['translation', 'fr', 1],
        ['commentary', '', 1],
      ],
    ],
    [
      'page by page',
      `<div type="transcription" n="1"><p>${long}</p></div><div type="translation" n="1"><p>${long}</p></div><div type="transcription" n="2"><p>${long}</p></div><div type="translation" n="2"><p>${long}</p></div>`,
      [
        ['original', '', 2],
        ['translation', '', 2],
      ],
    ],
    [
      'in a translation that follows what does not call itself an original',
      `<div><head>A letter</head><p>${long}</p><p>${long}</p><note type="translation" xml:lang="en"><p>${long}</p></note></div>`,
      [
        ['original', '', 2],
        ['translation', 'en', 1],
      ],
    ],
    [
      'in turns of which now and then one is not translated',
      [1, 2, 3]
        .map(
          (at) =>
            `<ab xml:lang="sr">${long}</ab>${at === 2 ? '' : `<ab xml:lang="en">${long}</ab>`}`,
        )
        .join(''),
      [
        ['version', 'sr', 3],
        ['version', 'en', 2],
      ],
    ],
    [
      'in the columns of a table',
      `<table><row><cell xml:lang="la">${long}</cell><cell xml:lang="en">${long}</cell></row><row><cell xml:lang="la">${long}</cell><cell xml:lang="en">${long}</cell></row></table>`,
      [
        ['version', 'la', 2],
        ['version', 'en', 2],
      ],
    ],
    [
      'in texts of their own, also where one stands alone in its division',
      `<p>From the archive.</p><div><p>${long}</p><p>${long}</p></div><div><head>In English</head><floatingText type="translation" xml:lang="en"><body><p>${long}</p></body></floatingText></div>`,
      [
        ['original', '', 2],
        ['translation', 'en', 1],
      ],
    ],
    [
      'in two texts of their own by language, with words before them',
      `<div><p>From the archive.</p>${['sr', 'en'].map((lang) => `<floatingText xml:lang="${lang}"><body><p>${long}</p></body></floatingText>`).join('')}</div>`,
      [
        ['version', 'sr', 1],
        ['version', 'en', 1],
      ],
    ],
    [
      'in notes at the end',
      `<div><p xml:id="a">${long}</p></div><div type="notes"><head>Notes</head><note type="translation" target="#a">${long}</note></div>`,
      [
        ['original', '', 1],
        ['translation', '', 1],
      ],
    ],
    [
      'in each chapter',
      `<div n="1"><div xml:lang="la"><p>${long}</p></div><div xml:lang="en"><p>${long}</p></div></div><div n="2"><div xml:lang="la"><p>${long}</p></div><div xml:lang="en"><p>${long}</p></div></div>`,
      [
        ['version', 'la', 2],
        ['version', 'en', 2],
      ],
    ],
    [
      'in paragraphs and in segments that alternate',
      `<p xml:lang="la">${long}</p><p xml:lang="en">${long}</p><p xml:lang="la">${long}</p><p xml:lang="en">${long}</p>`,
      [
        ['version', 'la', 2],
        ['version', 'en', 2],
      ],
    ],
    [
      'in pairs of segments',
      '<ab><seg xml:lang="la">verba</seg><seg xml:lang="en">words</seg></ab><ab><seg xml:lang="la">alia</seg><seg xml:lang="en">others</seg></ab>',
      [
        ['version', 'la', 2],
        ['version', 'en', 2],
      ],
    ],
    [
      'not where a letter in another language stands among others',
      `<div xml:lang="de"><p>${long}</p></div><div xml:lang="fr"><p>${long}</p></div><div xml:lang="de"><p>${long}</p></div>`,
      [],
    ],
    [
      'not where a paragraph quotes another language',
      `<p xml:lang="de">${long.repeat(9)}</p><p xml:lang="la">Sic.</p>`,
      [],
    ],
    [
      'not where a version is empty',
      `<div type="edition" xml:lang="la"><p>${long}</p></div><div type="translation" xml:lang="en"><p/></div>`,
      [['original', 'la', 1]],
    ],
    ['not in a plain text', `<div><p>${long}</p></div><div><p>${long}</p></div>`, []],
  ];
  for (const [where, body, expected] of cases) {
    it(where, () => assert.deepEqual(versionsIn(body), expected));
  }

  for (const [where, around] of [
    ['note', (text: string) => text],
    ['floatingText', (text: string) => `<body><p>${text}</p></body>`],
  ] as const) {
    it(`in the paragraphs of the original, each with its own in a ${where}`, () => {
      const translated = (at: number): string =>
        `<${where} type="translation" xml:lang="en" xml:id="t${at}">${around(`${long} ${at}`)}</${where}>`;
      const body = [1, 2, 3].map(
        (at) => `<p xml:id="o${at}">${long}${at === 2 ? '' : translated(at)}</p>`,
      );
      const [a, b] = parallelVersions(tei(`<head>A letter</head>${body.join('')}`));
      assert.ok(a && b);
      assert.deepEqual([a.role, b.role, b.elements.length], ['original', 'translation', 2]);
      const result = alignTexts(a, b);
      assert.ok(result.ok);
      const rows = result.alignment.rows.filter((row) => row.origin === 'stated');
      const [first] = rows.flatMap((row) => row.b.passages);
      assert.deepEqual(
        rows.map((row) => row.a.passages),
        [['o1'], ['o3']],
      );
      assert.ok(where === 'floatingText' || first === 't1');
    });
  }

  it('nowhere where one paragraph of many has a translation in it', () => {
    const note = `<note type="translation">${long}</note>`;
    const body = [1, 2, 3].map((at) => `<p>${long}${at === 2 ? note : ''}</p>`).join('');
    assert.deepEqual(versionsIn(body), []);
  });

  it('in a body, and in a translation at the back of the book', () => {
    const file = teiFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${long}</p></body><back><div type="notes"><p>n</p></div><div type="translation" xml:lang="en"><p>${long}</p></div></back></text></TEI>`,
    );
    assert.deepEqual(
      parallelVersions(file).map(({role}) => role),
      ['original', 'translation'],
    );
  });

  it('nowhere where a few words of many are translated in a note', () => {
    const letter = Array.from({length: 9}, () => `<p>${long}</p>`).join('');
    assert.deepEqual(versionsIn(`${letter}<note type="translation">So many words.</note>`), []);
  });

  it('in the texts of a group and in the documents of a corpus, by their languages', () => {
    const text = (lang: string): string =>
      `<text xml:lang="${lang}"><body><p>${long}</p></body></text>`;
    const grouped = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><group>${text('fr')}${text('de')}</group></text></TEI>`;
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><TEI><teiHeader/>${text('fr')}</TEI><TEI><teiHeader/>${text('de')}</TEI></teiCorpus>`;
    for (const source of [grouped, corpus]) {
      assert.deepEqual(
        parallelVersions(teiFile(source)).map(({language}) => language),
        ['fr', 'de'],
      );
    }
  });
});
