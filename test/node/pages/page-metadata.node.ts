import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {projectRoot} from '../../tools/shared.js';
import {Workshop} from '../build/sites.js';

type Element = DefaultTreeAdapterTypes.Element;

const known = new Workshop();
const hostile = new Workshop();
const url = 'https://edition.example/papers/';
before(async () => {
  await known.build({
    texts: join(projectRoot, 'texts'),
    annotations: join(projectRoot, 'annotations'),
    annotationBase: 'https://lectern.example/texts/',
    site: {url},
  });
  hostile.write(
    'texts/x/a.xml',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
    <title>&lt;/script>&lt;script>alert(1)&lt;/script>"&gt;&lt;img src=x></title><author>A "B" &lt;C></author></titleStmt><publicationStmt><p>x</p></publicationStmt>
    <sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>`,
  );
  hostile.write(
    'texts/x/b.xml',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A tale</title>
    <editor role="translator">C. Garnett of Cambridge</editor></titleStmt><publicationStmt><p>x</p></publicationStmt>
    <sourceDesc><msDesc><msIdentifier><settlement>Oslo</settlement><repository>Library</repository><idno>MS **7</idno></msIdentifier></msDesc></sourceDesc>
    </fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>`,
  );
  await hostile.build();
});
after(() => {
  known.remove();
  hostile.remove();
});

/** The head of a page, as a browser reads it. */
function headOf(workshop: Workshop, path: string): Element[] {
  const html = parse(workshop.read(path)).childNodes.find((node) => node.nodeName === 'html');
  const head =
    html && 'childNodes' in html
      ? html.childNodes.find((node) => node.nodeName === 'head')
      : undefined;
  const inside = head && 'childNodes' in head ? head.childNodes : [];
  return inside.filter((node): node is Element => 'tagName' in node);
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

function contents(head: readonly Element[], name: string): (string | undefined)[] {
  return head
    .filter((each) => (attribute(each, 'name') ?? attribute(each, 'property')) === name)
    .map((each) => attribute(each, 'content'));
}

function linkedData(head: readonly Element[]): Record<string, unknown> {
  const script = head.find((each) => attribute(each, 'type') === 'application/ld+json');
  const text = script?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
  return JSON.parse(text);
}

/**
 * Whom Zotero's translators for embedded metadata and RDF find (version of 2015; what they look at has
 * stayed): for authors the first of three properties that there is, of the others those of one each.
 */
function creatorsInZotero(
  head: readonly Element[],
  types: readonly string[],
): Record<string, (string | undefined)[]> {
  return Object.fromEntries(
    types.map((type) => {
      const places =
        type === 'author'
          ? ['bib:authors', 'DC.creator', 'DC.contributor']
          : [type === 'contributor' || type === 'editor' ? `bib:${type}s` : `z:${type}s`];
      const found = places.map((place) => contents(head, place));
      return [type, found.find((names) => names.length > 0) ?? []];
    }),
  );
}

const page = 'altay/read/beria-molotov-1945-10-05/index.html';

describe('what a page says of its document', () => {
  it('is a letter to Zotero, with its shelfmark, and no journal article', () => {
    const head = headOf(known, page);
    assert.deepEqual(contents(head, 'z:itemType'), ['letter']);
    assert.deepEqual(contents(head, 'z:archiveLocation'), contents(head, 'DC.source'));
    assert.equal(contents(head, 'z:archive').length, 1);
    assert.deepEqual(contents(head, 'DC.type'), ['letter']);
    assert.deepEqual(contents(head, 'DC.creator'), ['Beria, L. P.']);
    assert.deepEqual(contents(head, 'DC.date'), ['1945-10-05']);
    assert.deepEqual(contents(head, 'DC.source'), ['GARF, f. 9401s, op. 2, d. 10004, ll. 62-63']);
    assert.deepEqual(contents(head, 'citation_title'), []);
    assert.ok(head.some((each) => attribute(each, 'rel') === 'schema.DC'));
  });

  it('has author, recipient and translator of a letter where Zotero looks for each', () => {
    assert.deepEqual(
      creatorsInZotero(headOf(known, page), ['author', 'contributor', 'recipient']),
      {
        author: ['Beria, L. P.'],
        contributor: ['Gary Goldberg,', 'Jamil Hasanli,'],
        recipient: ['Molotov, V. M.'],
      },
    );
  });

  it('has no name taken apart of which nobody knows the parts, and no translator for an author', () => {
    const types = ['author', 'contributor', 'translator'];
    const essay = headOf(known, 'altay/read/east-turkestan-national-army/index.html');
    assert.deepEqual(creatorsInZotero(essay, types).author, ['Abdurehim Gheni Uyghur,']);
    const found = creatorsInZotero(headOf(hostile, 'x/read/b/index.html'), types);
    assert.deepEqual(found, {
      author: [],
      contributor: [],
      translator: ['C. Garnett of Cambridge,'],
    });
  });

  it('has no shelfmark where Zotero would stumble over it as a pattern', () => {
    const head = headOf(hostile, 'x/read/b/index.html');
    assert.deepEqual(contents(head, 'DC.source'), []);
    assert.match(contents(head, 'z:archiveLocation').join(), /MS \*\*7/);
  });

  it('is to Zotero what the source is, in the work that it stands in', () => {
    const head = headOf(known, 'altay/read/osman-batur/index.html');
    assert.deepEqual(contents(head, 'z:itemType'), ['encyclopediaArticle']);
    assert.deepEqual(contents(head, 'prism.publicationName'), ['Wikipedia']);
    const essay = headOf(known, 'altay/read/east-turkestan-national-army/index.html');
    assert.deepEqual(contents(essay, 'z:itemType'), ['manuscript']);
  });

  it('lets Zotero choose between the documents of a page, and nothing stand for both', () => {
    const pair = 'altay/read/beria-molotov-1945-10-05/with/osman-batur/index.html';
    const spans = [...known.read(pair).matchAll(/<span class="Z3988" title="([^"]*)"><\/span>/g)];
    const said = spans.map(([, context = '']) => {
      const values = new URLSearchParams(context.replaceAll('&amp;', '&'));
      return ['title', 'creator', 'type', 'source', 'identifier'].map((key) =>
        values.get(`rft.${key}`),
      );
    });
    assert.deepEqual(said, [
      [
        'L. P. Beria to V. M. Molotov, 5 October 1945',
        'Beria, L. P.',
        'letter',
        'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63',
        `${url}altay/read/beria-molotov-1945-10-05/`,
      ],
      [
        'Osman Batur',
        'contributors to Wikipedia',
        'encyclopediaArticle',
        'Wikipedia',
        `${url}altay/read/osman-batur/`,
      ],
    ]);
    assert.deepEqual(contents(headOf(known, pair), 'z:itemType'), []);
    assert.ok(!known.read(page).includes('Z3988'), 'spans would go before what the head says');
  });

  it('is data of schema.org with the archive that holds it and whom it names', () => {
    const data = linkedData(headOf(known, page));
    assert.deepEqual(data['@type'], ['ArchiveComponent', 'Message']);
    assert.equal(data.name, 'L. P. Beria to V. M. Molotov, 5 October 1945');
    assert.equal(data.itemLocation, 'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63');
    assert.match(JSON.stringify(data.holdingArchive), /ArchiveOrganization.*Moscow/);
    assert.match(JSON.stringify(data.mentions), /Osman Batur/);
    assert.equal(data.url, `${url}altay/read/beria-molotov-1945-10-05/`);
  });

  it('leads to the TEI it is made from, and says its own address', () => {
    const head = headOf(known, page);
    const href = (rel: string, type?: string) =>
      head
        .filter((each) => attribute(each, 'rel') === rel)
        .filter((each) => type === undefined || attribute(each, 'type') === type)
        .map((each) => attribute(each, 'href'));
    assert.deepEqual(href('canonical'), [`${url}altay/read/beria-molotov-1945-10-05/`]);
    const [tei = ''] = href('alternate', 'application/tei+xml');
    const path = new URL(tei, new URL(page, 'http://site/')).pathname.slice(1);
    assert.ok(known.files().includes(path), path);
    assert.deepEqual(contents(head, 'og:url'), [`${url}altay/read/beria-molotov-1945-10-05/`]);
  });

  it('claims no address where the site does not know its own', () => {
    const head = headOf(hostile, 'x/read/a/index.html');
    assert.ok(!head.some((each) => attribute(each, 'rel') === 'canonical'));
    assert.deepEqual(contents(head, 'og:url'), []);
  });

  it('stays data, whatever a title holds', () => {
    const head = headOf(hostile, 'x/read/a/index.html');
    const title = '</script><script>alert(1)</script>"><img src=x>';
    assert.deepEqual(contents(head, 'og:title'), [title]);
    assert.equal(linkedData(head).name, title);
    const scripts = head.filter(({tagName}) => tagName === 'script');
    assert.ok(scripts.every((each) => attribute(each, 'src') ?? attribute(each, 'type')));
    assert.ok(!head.some(({tagName}) => tagName === 'img'));
  });
});

describe('the head of printed pages', () => {
  const rootOf = (html: string): string => /<html[^>]*>/.exec(html)?.[0] ?? '';

  it('has title and shelfmark of each document without script, by attributes of the root', () => {
    const pair = rootOf(
      known.read('altay/read/beria-molotov-1945-10-05/with/osman-batur/index.html'),
    );
    const said = [...pair.matchAll(/ data-(\w+-\d)="([^"]*)"/g)].map(([, ...words]) => words);
    assert.deepEqual(said, [
      ['title-0', 'L. P. Beria to V. M. Molotov, 5 October 1945'],
      ['shelfmark-0', 'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63'],
      ['title-1', 'Osman Batur'],
    ]);
    const rules = readFileSync(join(projectRoot, 'components/styles/site.css'), 'utf8');
    for (const [name] of said) {
      assert.ok(rules.includes(`--lectern-${name}: attr(data-${name})`), name);
      assert.match(rules, new RegExp(`content: var\\(--lectern-${name}\\b`));
    }
  });

  it('lets a title say nothing but words', () => {
    const root = rootOf(hostile.read('x/read/a/index.html'));
    assert.match(root, / data-title-0="&lt;\/script&gt;[^"<>]*">$/);
  });
});
