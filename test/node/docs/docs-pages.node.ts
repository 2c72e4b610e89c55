import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {type DefaultTreeAdapterMap, parse, parseFragment} from 'parse5';
import {buildSite} from '../../../components/node/build/build-site.js';
import {docsPages} from '../../../components/node/docs/docs-pages.js';
import {readGuide} from '../../../components/node/docs/read-guide.js';
import {sharedVariables} from '../../../components/node/docs/render-variables.js';
import {fillTemplate, type Page} from '../../../components/node/pages/page-shell.js';
import {
  elementsOf,
  type ManifestElement,
  makeManifest,
} from '../../../components/node/publish/manifest.js';
import {projectRoot} from '../../tools/shared.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

function wordsIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : '';
}

const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

const isSource = (element: Element): boolean =>
  element.tagName === 'figure' && attribute(element, 'class') === 'source';

/** The source in a figure, and what it is said to be. */
function sourceIn(figure: Element): {caption: string; source: string} {
  const inside = [...elementsIn(figure)];
  const words = (tag: string): string => {
    const found = inside.find(({tagName}) => tagName === tag);
    return found ? wordsIn(found) : '';
  };
  return {caption: words('figcaption'), source: words('code')};
}

describe('the documentation', () => {
  let pages: readonly Page[] = [];
  let manifest: ManifestElement[] = [];
  let served = new Map<string, Element[]>();
  const paths = new Set<string>();

  before(async () => {
    manifest = elementsOf(await makeManifest(projectRoot));
    pages = await docsPages();
    const folder = await mkdtemp(join(tmpdir(), 'lectern-docs-'));
    await buildSite({
      texts: join(projectRoot, 'texts'),
      annotations: join(projectRoot, 'annotations'),
      annotationBase: 'https://lectern.example/texts/',
      out: join(folder, 'site'),
      cache: join(folder, 'cache'),
      template: '<!doctype html><html lang="en"><!-- lectern:body --></html>',
      pages,
    });
    for (const path of await readdir(join(folder, 'site'), {recursive: true})) paths.add(path);
    await rm(folder, {recursive: true});
    served = new Map(
      pages.map((page) => [
        page.path,
        [
          ...elementsIn(
            parse(
              fillTemplate('<!doctype html><html lang="en"><!-- lectern:body --></html>', page),
            ),
          ),
        ],
      ]),
    );
  });

  /** Every element of ours that examples hold, live or as source, with the page it is on. */
  function* examples(): Generator<{path: string; element: Element}> {
    for (const [path, elements] of served) {
      const sources = elements.filter(isSource).map(sourceIn);
      const written = sources
        .filter(({caption}) => /^html$|\.html$|^Page\.vue$/.test(caption))
        .flatMap(({source}) => [
          ...elementsIn(parseFragment(source.replace(/^[\s\S]*<template>/, ''))),
        ]);
      for (const element of [...elements, ...written]) {
        if (element.tagName.startsWith('lectern-')) yield {path, element};
      }
    }
  }

  it('has a page for every element, which tells each thing of its interface', async () => {
    for (const element of manifest) {
      const {tagName, attributes = [], events = [], slots = [], cssParts = []} = element;
      const found = served.get(`docs/${tagName}/index.html`) ?? [];
      const told = new Set(found.filter(({tagName}) => tagName === 'dt').map(wordsIn));
      for (const {name} of [...attributes, ...events, ...slots, ...cssParts]) {
        assert.ok(told.has(name || 'without a name'), `${tagName}: ${name}`);
      }
    }
    const guides = await readdir(join(projectRoot, 'components/node/docs/guides'));
    assert.equal(served.size, manifest.length + guides.length);
  });

  it('has an example for every element, alive on the page but for what writes', () => {
    for (const {tagName} of manifest) {
      const found = served.get(`docs/${tagName}/index.html`) ?? [];
      const alive = found.some((element) => element.tagName.startsWith('lectern-'));
      assert.equal(alive, tagName !== 'lectern-review', tagName);
    }
  });

  it('sets only attributes and slots that there are', () => {
    const global = /^(id|class|slot|lang|hidden)$/;
    let seen = 0;
    for (const {path, element} of examples()) {
      const known = manifest.find(({tagName}) => tagName === element.tagName);
      assert.ok(known, `${path}: ${element.tagName}`);
      for (const {name} of element.attrs) {
        // Vue binds with a colon and listens with an at sign.
        const bare = name.replace(/^[:@]/, '');
        const told = name.startsWith('@') ? known.events : known.attributes;
        const exists = told?.some((each) => each.name === bare) || global.test(bare);
        assert.ok(exists, `${path}: ${element.tagName} has no “${name}”`);
        seen++;
      }
      for (const child of element.childNodes) {
        if (!('attrs' in child)) continue;
        const slot = attribute(child, 'slot');
        const exists = known.slots?.some(({name}) => name === slot) || slot === '';
        assert.ok(exists, `${path}: ${element.tagName} has no slot “${slot}”`);
      }
    }
    assert.ok(seen > 50);
  });

  it('listens only to events that there are', () => {
    const events = new Set(manifest.flatMap((each) => each.events?.map(({name}) => name) ?? []));
    let seen = 0;
    for (const [path, elements] of served) {
      for (const {source} of elements.filter(isSource).map(sourceIn)) {
        const named = /(?:addEventListener\(\s*'|\bon|@)(lectern-[a-z-]+)/g;
        for (const [, name = ''] of source.matchAll(named)) {
          assert.ok(events.has(name), `${path}: ${name}`);
          seen++;
        }
      }
    }
    assert.ok(seen > 5);
  });

  it('shows as source what is alive, to the character', () => {
    let seen = 0;
    for (const page of pages) {
      const whole = fillTemplate('<!-- lectern:body -->', page);
      for (const example of whole.split('<div class="example">').slice(1)) {
        const live = /aria-label="Live example">\n([\s\S]*?)\n {8}<\/div>/.exec(example)?.[1];
        const figure = [...elementsIn(parseFragment(example))].find(isSource);
        assert.ok(live && figure, page.path);
        assert.equal(sourceIn(figure).source, live);
        seen++;
      }
    }
    assert.ok(seen > 20);
  });

  it('leads nowhere but to pages, places and files that are there', () => {
    let followed = 0;
    for (const [path, elements] of served) {
      const ids = elements.map((element) => attribute(element, 'id')).filter(Boolean);
      assert.deepEqual(ids, [...new Set(ids)], `${path} has an id twice`);
      for (const element of elements) {
        const names = ['href', 'src', 'authority', 'collection'];
        const addresses = names.flatMap((name) => attribute(element, name).split(/\s+/));
        for (const address of addresses.filter(Boolean)) {
          // One example shows what is said where there is none.
          if (address.endsWith('/no-such-file.xml')) continue;
          const {origin, pathname, hash} = new URL(address, new URL(path, 'http://site/'));
          assert.equal(origin, 'http://site', `${path}: ${address}`);
          const target = decodeURIComponent(pathname)
            .slice(1)
            .replace(/(^|\/)$/, '$1index.html');
          assert.ok(paths.has(target), `${path}: ${address}`);
          const there = served.get(target);
          const place = decodeURIComponent(hash.slice(1));
          const found = there?.some((each) => attribute(each, 'id') === place) ?? true;
          assert.ok(place === '' || found, `${path}: ${address}`);
          followed++;
        }
      }
    }
    assert.ok(followed > 200);
  });

  it('says every variable that all elements share', () => {
    const themes = served.get('docs/theming/index.html') ?? [];
    const told = new Set(themes.filter(({tagName}) => tagName === 'th').map(wordsIn));
    assert.ok(sharedVariables().length > 25);
    for (const {name} of sharedVariables()) assert.ok(told.has(name), name);
  });

  it('holds no script and no style of its own', () => {
    for (const [path, elements] of served) {
      for (const {tagName, attrs} of elements) {
        assert.ok(!['script', 'style'].includes(tagName), path);
        for (const {name} of attrs) assert.ok(!/^(style|on.*)$/.test(name), `${path}: ${name}`);
      }
    }
  });
});

describe('a guide', () => {
  const sources = {file: () => '', made: {}};

  it('is refused, with its line, where it holds what has no rule', () => {
    const read = (markdown: string) => () => readGuide(markdown, 'a.md', sources);
    assert.throws(read('# Title\n\nLead.\n\n<b>bold</b>\n'), /a\.md:5: no rule for html/);
    assert.throws(read('# Title\n\nLead.\n\n```made\nnothing\n```\n'), /a\.md:5: nothing makes/);
    assert.throws(read('Words.\n'), /a\.md: a guide begins/);
  });

  it('escapes what it says', () => {
    const {html} = readGuide('# A `<b>`\n\nLead & more.\n\n```html\n<i>\n```\n', 'a.md', sources);
    assert.match(html, /<h1>A <code>&lt;b&gt;<\/code><\/h1>/);
    assert.match(html, /Lead &amp; more\./);
    assert.match(html, /<code>&lt;i&gt;<\/code>/);
  });
});
