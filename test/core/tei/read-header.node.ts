import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {elementWords} from '../../../components/core/tei/header-words.js';
import {readHeader} from '../../../components/core/tei/read-header.js';
import {textsWithin} from '../../../components/core/xml/xml-tree.js';
import {skipWithoutShared} from '../../tools/shared.js';
import {allFields, edition, fixture, headerOf, headerWith} from './headers.js';

const fixtures = [
  'A00002.xml',
  'EHRI-BF-UH-19380423_SK_DE.xml',
  'EHRI-ET-SOV004_YI_EN.xml',
  'L00363.xml',
  'L03324.xml',
  'L03325.xml',
  'gogol-tjazhba.xml',
];
const texts = [
  'beria-molotov-1945-10-05.xml',
  'osman-batur.xml',
  'east-turkestan-national-army.xml',
];
const squeeze = (text: string) => text.replace(/\s+/g, '');

describe('the whole header as labelled fields', () => {
  const keepsAll = (name: string, {header, element}: ReturnType<typeof headerOf>) => {
    const said = [...allFields(header.fields)].map(({text = ''}) => squeeze(text)).join('\n');
    for (const {value} of textsWithin(element)) {
      assert.ok(said.includes(squeeze(value)), `${name} lost “${value}”`);
    }
  };

  for (const name of fixtures) {
    it(`keeps every word of ${name}`, skipWithoutShared, () => keepsAll(name, fixture(name)));
  }
  for (const name of texts) it(`keeps every word of ${name}`, () => keepsAll(name, edition(name)));

  it('keeps an empty element for its attributes, and drops one that says nothing', () => {
    const {fields} = headerWith({
      sourceDesc:
        '<msDesc><physDesc/><handDesc hands="1"><handNote medium="pencil"/></handDesc></msDesc>',
    });
    const found = [...allFields(fields)];
    assert.deepEqual(found.find(({element}) => element === 'handNote')?.attributes, {
      medium: 'pencil',
    });
    assert.equal(
      found.some(({element}) => element === 'physDesc'),
      false,
    );
  });

  it('labels elements in words, one that nobody thought of by its own name', () => {
    const {fields} = headerWith({encodingDesc: '<editorialDecl/><flagNote>s</flagNote>'});
    const labels = [...allFields(fields)].map(({element}) => elementWords(element));
    assert.deepEqual(labels, ['Encoding', 'Flag note']);
  });

  it('gives running text whole, and below it only what inline elements say beyond it', () => {
    const {fields} = headerWith({
      encodingDesc: '<p>See <hi>this</hi> <ref target="https://example.org/a">page</ref>.</p>',
    });
    const [p] = fields.find(({element}) => element === 'encodingDesc')?.fields ?? [];
    assert.equal(p?.text, 'See this page.');
    assert.deepEqual(
      p?.fields?.map(({element, href}) => [element, href]),
      [
        ['hi', undefined],
        ['ref', 'https://example.org/a'],
      ],
    );
  });

  it('makes no link of an address that could run a script', () => {
    const {fields} = headerWith({encodingDesc: '<p><ref target="javascript:alert(1)">x</ref></p>'});
    assert.ok([...allFields(fields)].every(({href}) => href === undefined));
  });

  it('reads a header nested deeper than any stack', () => {
    const deep = 20_000;
    const {fields} = headerWith({
      encodingDesc: `${'<list><item>'.repeat(deep)}end${'</item></list>'.repeat(deep)}`,
    });
    assert.ok([...allFields(fields)].some(({text}) => text === 'end'));
  });
});

describe('a title', () => {
  it('is the one of this letter, not of its series or a sort key', skipWithoutShared, () => {
    const {title} = fixture('L03324.xml').header;
    assert.equal(title.replace(/\s/g, ' '), 'Felix Salten an Arthur Schnitzler, [10?. 3. 1902]');
  });

  it('is the file’s name where there is none', () => {
    assert.equal(headerOf('<div><p>x</p></div>').header.title, 'some letter');
    assert.equal(headerWith({}).title, 'some letter');
    assert.equal(readHeader(undefined, {file: '%zz.xml', prefixes: new Map()}).title, '%zz');
  });
});

describe('the calendar of the memo', () => {
  const {header} = edition('beria-molotov-1945-10-05.xml');
  const [manuscript] = header.manuscripts;

  it('is known for a calendar', () => assert.equal(header.genre, 'calendar'));

  it('is English after a Russian original', () => {
    assert.deepEqual(header.languages, ['en']);
    assert.equal(header.originalLanguage, 'ru');
  });

  it('has its reference verbatim and in parts', () => {
    assert.equal(manuscript?.shelfmark, 'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63');
    assert.deepEqual(
      manuscript?.reference?.parts.map(({level, value}) => [level, value]),
      [
        ['fond', '9401s'],
        ['opis', '2'],
        ['delo', '10004'],
        ['leaf', '62-63'],
      ],
    );
  });

  it('states the doubt about the delo with what is printed, what is suggested, and why', () => {
    const doubt = manuscript?.doubts[0] ?? '';
    assert.match(doubt, /delo 10004, as printed; suggested instead: delo 100\./);
    assert.match(doubt, /probably garbled/);
  });

  it('takes the suggested reference for no identifier', () => {
    assert.deepEqual(manuscript?.identifiers, [{type: 'document-number', value: '1184/8'}]);
  });

  it('is dated to the day, with low certainty', () => {
    assert.equal(header.date?.wording, '5 October 1945');
    assert.equal(header.date?.date.certainty, 'low');
  });

  it('went from Beria at Moscow to Molotov', () => {
    assert.deepEqual(
      header.correspondence.map(({type, names, places}) => [
        type,
        names[0]?.text,
        places[0]?.text,
        places[0]?.certainty,
      ]),
      [
        ['sent', 'L. P. Beria', 'Moscow', 'medium'],
        ['received', 'V. M. Molotov', undefined, undefined],
      ],
    );
  });

  it('keeps contributor, translator, publisher and encoder apart', () => {
    assert.deepEqual(
      header.responsibilities.map(({names}) => names[0]?.text),
      ['Jamil Hasanli', 'Gary Goldberg', 'History and Public Policy Program', 'Lectern editors'],
    );
  });

  it('leads to the page of the translation', () => {
    const source = header.sources.find(({type}) => type === 'translation');
    assert.match(source?.href ?? '', /^https:\/\/digitalarchive\.wilsoncenter\.org\//);
    assert.doesNotMatch(source?.label ?? '', /,$/);
  });

  it('puts the name of a respStmt for the pointer in a change', () => {
    assert.equal(header.changes[0]?.who, 'Lectern editors');
    assert.equal(header.labels?.['#editors'], 'Lectern editors');
  });

  it('survives JSON', () => assert.deepEqual(JSON.parse(JSON.stringify(header)), header));
});

describe('letters', () => {
  it('tell conjectured places, and what lies before and after', skipWithoutShared, () => {
    const {header} = fixture('L03324.xml');
    const [sent, received] = header.correspondence;
    assert.equal(sent?.places[0]?.certainty, 'conjecture');
    const {notBefore, notAfter} = received?.dates[0]?.date.attributes ?? {};
    assert.deepEqual([notBefore, notAfter], ['1902-03-10', '1902-03-13']);
    assert.ok(
      header.correspondenceContext.some(({type}) => type === 'withinCollection next_letter'),
    );
  });

  it('name two editors where one element holds two names', skipWithoutShared, () => {
    const editor = fixture('L03324.xml').header.responsibilities.find(
      ({role}) => role === 'Editor',
    );
    assert.equal(editor?.names.length, 2);
  });

  it('call a licence quoted in full by its name', skipWithoutShared, () => {
    assert.deepEqual(fixture('L03324.xml').header.licences, [
      {label: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/deed.de'},
    ]);
  });
});

describe('a list of letters', () => {
  const letter = (when: string) =>
    `<correspDesc><correspAction type="sent"><persName>N</persName><date when="${when}"/></correspAction></correspDesc>`;

  it('has no date of its own, as one letter has', () => {
    const year = (letters: string) => headerWith({profileDesc: letters}).date?.date.earliest?.year;
    assert.equal(year(letter('1801-02-03')), 1801);
    assert.equal(year(letter('1801-02-03') + letter('1802')), undefined);
  });
});

describe('makers', () => {
  it('are named once, and without how to reach them', () => {
    const {authors, responsibilities} = headerWith({
      titleStmt:
        '<author>Gyll, Anna</author><author>Gyll, Anna</author><editor>Bo Ek <email>bo@example.org</email></editor>',
    });
    assert.deepEqual(
      [authors, responsibilities[0]?.names].map((names) => names?.map(({text}) => text)),
      [['Gyll, Anna'], ['Bo Ek']],
    );
  });
});

describe('the languages of a text that states none', () => {
  const languages = (words: string, ...tags: string[]) => {
    const used = tags.map((tag) => `<language ident="${tag}"/>`).join('');
    return headerOf(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc/><profileDesc><langUsage>${used}</langUsage></profileDesc></teiHeader><text><body><p>${words}</p></body></text></TEI>`,
    ).header.languages;
  };

  it('begin with one that is written in its letters', () => {
    assert.deepEqual(languages('道可道，非常道 (Dao)', 'en', 'zh'), ['zh', 'en']);
    assert.deepEqual(languages('שלום עליכם', 'eng', 'ru', 'heb'), ['he', 'en', 'ru']);
    assert.deepEqual(languages('Liebe Freundin', 'fr', 'de'), ['fr', 'de']);
    assert.deepEqual(languages('Liebe Freundin', 'no tag', 'de'), ['de', 'no tag']);
  });
});

describe('sources', () => {
  it('take one name of an author given in two languages', skipWithoutShared, () => {
    const {header} = fixture('gogol-tjazhba.xml');
    assert.deepEqual(
      header.authors.map(({text}) => text),
      ['Николай Васильевич Гоголь'],
    );
  });

  it('set a digital copy and the edition behind it apart', skipWithoutShared, () => {
    const {header} = fixture('gogol-tjazhba.xml');
    assert.deepEqual(
      header.sources.map(({type}) => type),
      ['digitalSource', 'originalSource'],
    );
    assert.equal(header.sources[0]?.href, 'http://ilibrary.ru/text/1554/index.html');
    assert.equal(header.date?.date.earliest?.year, 1832);
  });

  it('date a printed book by a year without attributes', skipWithoutShared, () => {
    const {header} = fixture('A00002.xml');
    assert.equal(header.date?.date.earliest?.year, 1625);
    assert.equal(header.licences[0]?.href, 'https://creativecommons.org/publicdomain/zero/1.0/');
    assert.deepEqual(header.languages, ['en']);
  });

  it('leave the address of an institution out of its name', skipWithoutShared, () => {
    const [record] = fixture('EHRI-BF-UH-19380423_SK_DE.xml').header.manuscripts;
    assert.equal(record?.institution, 'Nationalarchiv Prag');
    assert.equal(record?.settlement, 'Prague');
    assert.equal(record?.shelfmark, 'Sign. 225-1186-16/101');
  });

  it('make no record of an empty manuscript description', skipWithoutShared, () => {
    assert.deepEqual(fixture('EHRI-ET-SOV004_YI_EN.xml').header.manuscripts, []);
  });

  it('do not take the licence of a source for that of the file', () => {
    const {licences} = headerWith({
      publicationStmt: '<publisher>P</publisher>',
      sourceDesc: '<bibl>B<availability><licence>CC BY-SA</licence></availability></bibl>',
    });
    assert.deepEqual(licences, []);
  });
});

describe('a reference in collections', () => {
  const record = (identifier: string) =>
    headerWith({sourceDesc: `<msDesc><msIdentifier>${identifier}</msIdentifier></msDesc>`})
      .manuscripts[0];

  it('completes a shelfmark that lacks them', () => {
    const {reference} =
      record(`<repository>RGASPI</repository><collection type="fond" n="17">f</collection>
        <collection type="opis" n="162"/><idno>d. 37, l. 5</idno>`) ?? {};
    assert.deepEqual(
      reference?.parts.map(({level, value}) => `${level} ${value}`),
      ['fond 17', 'opis 162', 'delo 37', 'leaf 5'],
    );
    assert.equal(reference?.verbatim, 'd. 37, l. 5');
  });

  it('outweighs what the shelfmark was read as', () => {
    const {reference} =
      record('<collection type="fond" n="9401с">x</collection><idno>ГАРФ, ф. 9401, оп. 2</idno>') ??
      {};
    assert.equal(reference?.parts[0]?.value, '9401с');
  });

  it('is a reference without any shelfmark', () => {
    const {reference} =
      record(`<repository>GARF</repository><collection type="fond" n="1">1</collection>
        <collection type="opis" n="2">2</collection>`) ?? {};
    assert.equal(reference?.verbatim, 'GARF, f. 1, op. 2');
  });

  it('says so when a part of it is uncertain and nothing better is suggested', () => {
    const doubts = record('<collection type="delo" n="7" cert="low">delo 7</collection>')?.doubts;
    assert.deepEqual(doubts, ['delo 7, as printed; its certainty is low.']);
  });
});

describe('a note on another number', () => {
  const doubts = (note: string) =>
    headerWith({
      sourceDesc: `<msDesc><msIdentifier><idno>MS 1</idno><altIdentifier><idno>77</idno><note>${note}</note>
        </altIdentifier></msIdentifier></msDesc>`,
    }).manuscripts[0]?.doubts;

  it('is a doubt where it doubts, in any of several languages', () => {
    assert.deepEqual(doubts('probably 78'), ['77: probably 78']);
    assert.deepEqual(doubts('Вероятно, 78'), ['77: Вероятно, 78']);
  });

  it('is none where it only tells', () => assert.deepEqual(doubts('stamped on the spine'), []));
});

describe('the label of an element', () => {
  it('is a term of the field, not the name of the element', () => {
    assert.deepEqual(
      ['secFol', 'accMat', 'custEvent', 'typeNote', 'charDecl', 'metSym'].map(elementWords),
      [
        'Second folio',
        'Accompanying material',
        'Custodial event',
        'Typeface or typescript',
        'Characters outside Unicode',
        'Metrical symbol',
      ],
    );
  });

  it('is the name taken apart where nobody has thought of it, even one of every object', () => {
    assert.deepEqual(['fooBar', 'foo-bar', 'constructor'].map(elementWords), [
      'Foo bar',
      'Foo bar',
      'Constructor',
    ]);
  });
});

describe('a genre', () => {
  it('is a calendar by the category’s own description, whatever its id', () => {
    const {genre} = headerWith({
      encodingDesc: `<classDecl><taxonomy><category xml:id="k1"><catDesc>Regest</catDesc></category>
        </taxonomy></classDecl>`,
      profileDesc: '<textClass><catRef target="#k1"/></textClass>',
    });
    assert.equal(genre, 'calendar');
  });

  it('is what the keywords call it', skipWithoutShared, () => {
    assert.equal(fixture('EHRI-ET-SOV004_YI_EN.xml').header.genre, 'testimony');
  });
});
