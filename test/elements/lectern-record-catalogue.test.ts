import {expect, fixture, html} from '@open-wc/testing';
import {LecternRecord} from '../../components/elements/lectern-record/lectern-record.js';
import '../../components/elements/lectern-record/lectern-record-define.js';
import {catalogue} from '../core/tei/catalogue.js';
import {headerIn, headerWith, memoFile} from './headers.js';

const squeeze = (text: string) => text.replace(/[ \t\r\n]+/g, '');

async function recordOf(source: string): Promise<LecternRecord> {
  const header = await headerIn(source);
  return fixture<LecternRecord>(html`<lectern-record .header=${header}></lectern-record>`);
}

/** The text of a record with what its links, times and data say to a machine. */
function saidBy(record: Element): {readonly text: string; readonly values: string} {
  const root = record.shadowRoot;
  const values = [...(root?.querySelectorAll('[href], [datetime], data, [lang]') ?? [])].flatMap(
    (one) => ['href', 'datetime', 'value', 'lang'].map((name) => one.getAttribute(name) ?? ''),
  );
  return {text: root?.textContent ?? '', values: values.join('\n')};
}

function headerOf(source: string): Element {
  const parsed = new DOMParser().parseFromString(source, 'application/xml');
  const header = parsed.getElementsByTagNameNS('*', 'teiHeader')[0];
  if (!header) throw new Error('no header');
  return header;
}

/** Every text of the header, as a whole, and each of its words as often as the header has it. */
function expectEveryWord(source: string, record: Element): void {
  const shown = squeeze(saidBy(record).text);
  const wanted = new Map<string, number>();
  const walker = document.createTreeWalker(headerOf(source), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = squeeze(walker.currentNode.textContent ?? '');
    if (words !== '') wanted.set(words, (wanted.get(words) ?? 0) + 1);
  }
  const lost = [...wanted].filter(([words, times]) => shown.split(words).length - 1 < times);
  expect(lost).to.deep.equal([]);
}

const housekeeping =
  /^(?:xmlns(?::.*)?|xml:id|xml:space|xml:base|xsi:.*|part|instant|default|full)$/;
const dating = /^(?:when|notBefore|notAfter|from|to)(?:-iso)?$/;

/** Put into words, or shown as italics: `cert`, `calendar` of a date, `rend`. */
const saidByForm = new Set(['cert', 'calendar', 'rend']);
/** What the record says by where it puts a title or a number. */
const saidByPlace = new Set(['title main', 'title sub', 'idno shelfmark']);

/** Every telling attribute: its words, or in a link, a date or a machine's value. */
function expectEveryValue(source: string, record: Element): void {
  const {text, values} = saidBy(record);
  const lost: string[] = [];
  for (const element of headerOf(source).querySelectorAll('*')) {
    for (const {name, value} of element.attributes) {
      if (housekeeping.test(name) || saidByForm.has(name)) continue;
      if (saidByPlace.has(`${element.localName} ${value}`)) continue;
      const [year] = dating.test(name) ? (/\d{4}/.exec(value) ?? []) : [];
      const words = year ? [year] : value.trim().split(/\s+/);
      for (const word of words.filter(Boolean)) {
        if (!text.includes(word) && !values.includes(word)) {
          lost.push(`${element.localName}/@${name}=${word}`);
        }
      }
    }
  }
  expect(lost).to.deep.equal([]);
}

describe('the record of a catalogued manuscript', () => {
  let record: LecternRecord;
  before(async () => {
    record = new LecternRecord();
    record.header = await headerIn(catalogue);
    document.body.append(record);
    await record.updateComplete;
  });
  after(() => record.remove());

  const all = (selector: string) => [...(record.shadowRoot?.querySelectorAll(selector) ?? [])];
  const words = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const valuesBeside = (label: string) =>
    all('dt')
      .filter((term) => words(term) === label)
      .flatMap((term) => [...(term.parentElement?.querySelectorAll(':scope > dd') ?? [])])
      .map(words);

  it('says every word of the header', () => expectEveryWord(catalogue, record));

  it('says every attribute that tells something', () => expectEveryValue(catalogue, record));

  it('sets the contents as an outline, five deep', () => {
    const deepest = '.outline .outline .outline .outline .outline li';
    expect(words(all(deepest)[0])).to.match(/^1\.1\.1\.1\.1 2a–2b 北風/);
  });

  it('gives titles their language and direction', () => {
    const arabic = all('.titled .words').find((one) => words(one) === 'كتاب الريح');
    expect(arabic?.getAttribute('lang')).to.equal('ar');
    expect(arabic?.getAttribute('dir')).to.equal('rtl');
    const transliterated = all('.titled .words').find((one) => words(one) === 'Kitāb al-rīḥ');
    expect(transliterated?.getAttribute('dir')).to.equal('auto');
    expect(words(transliterated?.closest('.titled'))).to.include('Arabic (Latin)');
  });

  it('puts a Hebrew explicit in an Arabic item under its label, from right to left', () => {
    const explicit = all('.words[lang="he"]')[0];
    expect(words(explicit)).to.equal('תם ונשלם הספר');
    expect(explicit?.getAttribute('dir')).to.equal('rtl');
    expect(words(explicit?.closest('dd')?.previousElementSibling)).to.equal('Explicit');
  });

  it('says what is illegible in its place', () => {
    expect(valuesBeside('Incipit')[0]).to.include('[Gap: illegible, 2 words] أرسل');
  });

  it('tells the object as a list, with measures in words', () => {
    expect(valuesBeside('Form')).to.deep.equal(['codex']);
    expect(valuesBeside('Material')[0]).to.equal('paper');
    expect(valuesBeside('Extent').join(' ')).to.include('250 × 180 mm (leaf: height × width)');
    expect(valuesBeside('Extent').join(' ')).to.include(
      '190 × 120 × 4 mm (written: height × width × depth)',
    );
    expect(valuesBeside('Extent').join(' ')).to.include('850 g (weight)');
    expect(valuesBeside('Extent').at(-1)).to.equal('41 kB');
    const layout = valuesBeside('Layout')[0];
    expect(layout).to.include('Columns: 1–2 · Written lines: 21 · Ruled lines: 20–22');
  });

  it('names the scribe that a hand points to', () => {
    expect(valuesBeside('Hands')[0]).to.include('Scope: most of the document');
    expect(valuesBeside('Hands')[0]).to.include('Scribe: Oda Fennick');
  });

  it('tells the history in the order of time', () => {
    const history = all('.chapter').find(
      (one) => words(one.querySelector('.subheading')) === 'History',
    );
    const labels = [...(history?.querySelectorAll(':scope > dl > div > dt') ?? [])].map(words);
    expect(labels).to.deep.equal(['Summary', 'Origin', 'Provenance', 'Acquisition']);
  });

  it('gives each part its own description', () => {
    const parts = all('.part').map((part) => words(part.querySelector('.subheading')));
    expect(parts).to.deep.equal(['Part of the manuscript MS. Zephyr 12a', 'Fragment 1']);
  });

  it('shows what has no place of its own under its own label', () => {
    const headings = all('[part="heading"]').map(words);
    expect(headings).to.include('Also in the header');
    expect(valuesBeside('Subject')).to.deep.equal(['wind lore']);
  });

  it('names who made a change, and when', () => {
    const change = all('.changes li').find((one) => words(one).includes('everywhere'));
    expect(words(change)).to.include('30 May 2021, Oda Fennick');
  });

  it('repeats no label for each of several provenances', () => {
    expect(valuesBeside('Provenance').length).to.equal(2);
    expect(all('dt').filter((term) => words(term) === 'Provenance').length).to.equal(1);
  });
});

describe('a record of any header', () => {
  it('says every word of the memo and of its authority file', async () => {
    for (const url of [memoFile, '/texts/altay/osman-batur.xml', '/texts/altay/authority.xml']) {
      const source = await (await fetch(url)).text();
      const record = await recordOf(source);
      expectEveryWord(source, record);
      expectEveryValue(source, record);
    }
  });

  for (const name of [
    'A00002.xml',
    'EHRI-BF-UH-19380423_SK_DE.xml',
    'EHRI-ET-SOV004_YI_EN.xml',
    'L00363.xml',
    'L03324.xml',
    'L03325.xml',
    'gogol-tjazhba.xml',
  ]) {
    it(`says every word of ${name}`, async function () {
      const response = await fetch(`/__shared__/fixtures/${name}`);
      if (!response.ok) return this.skip();
      const source = await response.text();
      const record = await recordOf(source);
      expectEveryWord(source, record);
      return expectEveryValue(source, record);
    });
  }

  it('says every word of elements in places no schema allows', async () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const names =
      `msDesc msIdentifier idno msContents msItem title p list item physDesc objectDesc handDesc
      handNote history origin dimensions height bibl listBibl date ref note choice sic corr correspDesc
      correspAction revisionDesc change respStmt resp name locus quux msPart availability licence`.split(
        /\s+/,
      );
    const grow = (depth: number): string => {
      const name = names[next(names.length)] ?? 'p';
      const kind = next(3) === 0 ? ` type="t${next(99)}"` : '';
      const inner = Array.from({length: depth > 0 ? next(4) : 0}, () =>
        next(2) === 0 ? grow(depth - 1) : ` word${next(9999)} `,
      );
      return `<${name}${kind}>${inner.join('')}</${name}>`;
    };
    for (let run = 0; run < 40; run++) {
      const parts = Array.from({length: 6}, () => grow(5)).join('');
      const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>${grow(3)}</titleStmt>
        <sourceDesc>${parts}</sourceDesc></fileDesc><profileDesc>${grow(4)}</profileDesc>${grow(4)}</teiHeader><text><body><p>x</p></body></text></TEI>`;
      const record = await recordOf(source);
      expectEveryWord(source, record);
      expectEveryValue(source, record);
    }
  });

  it('folds a long list, with every item in it', async () => {
    const items = Array.from(
      {length: 40},
      (_, i) => `<msItem><title>Work ${i + 1}</title></msItem>`,
    );
    const header = await headerWith(
      `<sourceDesc><msDesc><msContents>${items.join('')}</msContents></msDesc></sourceDesc>`,
    );
    const record = await fixture<LecternRecord>(
      html`<lectern-record .header=${header}></lectern-record>`,
    );
    const fold = record.shadowRoot?.querySelector('details');
    expect(fold?.querySelector('summary')?.textContent).to.equal('Show all 40');
    expect(record.shadowRoot?.querySelectorAll('.outline > li').length).to.equal(40);
  });

  it('draws a header nested a thousand deep', async () => {
    const deep = 1000;
    const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc>${'<list><item>'.repeat(deep)}end${'</item></list>'.repeat(deep)}
      </encodingDesc></teiHeader><text><body><p>x</p></body></text></TEI>`;
    expectEveryWord(source, await recordOf(source));
  });
});
