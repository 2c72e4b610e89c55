import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {
  elementsOf,
  type ManifestElement,
  makeManifest,
  withVariablesOnce,
} from '../../../components/node/publish/manifest.js';
import {sourceFiles} from '../../../components/node/publish/source-files.js';
import {nestedParts} from '../../../components/styles/nested-parts.js';
import {projectRoot} from '../../tools/shared.js';
import {honouredBy} from './honoured-variables.js';

/** What the sources of each element do, found without the analyser the manifest comes from. */
describe('the manifest of the elements', () => {
  let elements: ManifestElement[] = [];
  let sources = new Map<string, string>();

  before(async () => {
    elements = elementsOf(await makeManifest(projectRoot));
    sources = await sourceFiles(projectRoot);
  });

  /** The files of an element, with those of nobody's folder that they import. */
  function sourceOf(tag: string): string {
    const own = [...sources].filter(([path]) => path.startsWith(`components/elements/${tag}/`));
    const shared = own.flatMap(([, source]) =>
      [...source.matchAll(/import \{([^}]+)\} from '\.\.\/([a-z-]+)\.js'/g)].map(
        ([, names = '', file = '']) => sharedSource(names, file),
      ),
    );
    return [...own.map(([, source]) => source), ...shared].join('\n');
  }

  /** What of a shared file these names come to, with what that fetches late and hands on. */
  function sharedSource(names: string, file: string): string {
    const source = sources.get(`components/elements/${file}.ts`) ?? '';
    const late = [...source.matchAll(/import\('\.\/([a-z-]+)\.js'\)/g)].flatMap(([, module]) => [
      ...(sources.get(`components/elements/${module}.ts`) ?? '').matchAll(
        /export \{([^}]+)\} from '\.\/([a-z-]+)\.js'/g,
      ),
    ]);
    const handedOn = late.map(([, further = '', from = '']) => sharedSource(further, from));
    return [reachedFrom(names, source), ...handedOn].join('\n');
  }

  /** Each thing the sources have and the manifest lacks, or the other way round. */
  function differences(
    found: (source: string) => Iterable<string>,
    told: (element: ManifestElement) => readonly {readonly name: string}[] | undefined,
  ): string[] {
    return elements.flatMap((element) => {
      const inSource = new Set(found(sourceOf(element.tagName)));
      const inManifest = new Set((told(element) ?? []).map(({name}) => name));
      const lacking = [...inSource].filter((name) => !inManifest.has(name));
      const stale = [...inManifest].filter((name) => !inSource.has(name));
      return [
        ...lacking.map((name) => `${element.tagName} does not tell of “${name}”`),
        ...stale.map((name) => `${element.tagName} tells of “${name}”, which it has not`),
      ];
    });
  }

  it('knows every element that is exported, and no other', () => {
    const tags = elements.map(({tagName}) => tagName);
    const folders = [...sources.keys()].flatMap(
      (path) => /elements\/(lectern-[a-z]+)\/\1-define\.ts$/.exec(path)?.[1] ?? [],
    );
    // They belong to the reader or to a text, which make them, and nobody else can.
    const inner = ['lectern-annotating', 'lectern-contents', 'lectern-find', 'lectern-print'];
    assert.deepEqual(
      tags.toSorted(),
      folders.filter((tag) => !inner.includes(tag)),
    );
  });

  it('tells every part', () => {
    assert.deepEqual(
      differences(partsIn, ({cssParts = []}) =>
        // Those of elements in its root are held against the sources below.
        cssParts.filter(({description}) => !/^`[a-z-]+` of `lectern-/.test(description ?? '')),
      ),
      [],
    );
  });

  it('hands on the parts of every element in a shadow root, each under one name', () => {
    for (const [name, {own, holds}] of Object.entries(nestedParts)) {
      const tag = `lectern-${name}`;
      assert.deepEqual(own.toSorted(), [...new Set(partsIn(sourceOf(tag)))].toSorted(), tag);
      const handed = new Set(
        [...sourceOf(tag).matchAll(/exportParts\('([a-z]+)'\)/g)].map(([, held]) => held),
      );
      assert.deepEqual([...handed].toSorted(), holds.toSorted(), tag);
      // None stands there without handing on what it has.
      const written = [...sourceOf(tag).matchAll(/^(?!\s*\*).*<lectern-([a-z]+)(?=[\s>])(?!">)/gm)];
      for (const [line, held = ''] of written) {
        if (/slot|querySelector|:scope/.test(line) || held === 'text') continue;
        assert.ok(handed.has(held), `${tag} holds ${held}: ${line}`);
      }
      const parts = elements.find(({tagName}) => tagName === tag)?.cssParts ?? [];
      const names = parts.map((part) => part.name);
      assert.deepEqual(names, [...new Set(names)], `${tag} has two parts of one name`);
      for (const part of parts) assert.ok(part.description, `${tag}: ${part.name}`);
    }
  });

  it('tells every slot', () => {
    assert.deepEqual(
      differences(slotsIn, ({slots}) => slots),
      [],
    );
  });

  it('tells every variable that the style sheets of an element honour, and no other', async () => {
    for (const {tagName, cssProperties = []} of elements) {
      const told = cssProperties.map(({name}) => name);
      assert.deepEqual(told.toSorted(), [...(await honouredBy(tagName))].sort(), tagName);
      for (const {name, description} of cssProperties) assert.ok(description, `${tagName} ${name}`);
    }
  });

  it('offers a style sheet each variable once', async () => {
    const once = withVariablesOnce(await makeManifest(projectRoot));
    const names = (from: readonly ManifestElement[]) =>
      from.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name));
    assert.deepEqual(names(elementsOf(once)).sort(), [...new Set(names(elements))].sort());
  });

  it('tells every event that is dispatched, with its class', () => {
    const names = new Map(
      [...sources.values()]
        .flatMap((source) => [...source.matchAll(/'(lectern-[a-z-]+)': (\w+Event);/g)])
        .map(([, name = '', type = '']) => [type, name]),
    );
    for (const {tagName, events = []} of elements) {
      const dispatched = [...sourceOf(tagName).matchAll(/new (\w+Event)\(/g)].flatMap(
        ([, type = '']) => names.get(type) ?? [],
      );
      const told = events.map(({name}) => name);
      for (const name of dispatched) assert.ok(told.includes(name), `${tagName}: ${name}`);
      for (const {name, type} of events) {
        assert.equal(names.get(type?.text ?? ''), name, `${tagName}: the class of ${name}`);
      }
    }
  });

  it('tells every attribute and property, and what each is for', () => {
    for (const {tagName, members = [], attributes = []} of elements) {
      const declared = [
        ...sourceOf(tagName).matchAll(/^ {2}@property\(([^)]*)\)[\s\n]*(?:override )?(\w+)/gm),
      ];
      for (const [, options = '', field = ''] of declared) {
        const member = members.find(({name}) => name === field);
        assert.ok(member?.description, `${tagName}.${field} is not described`);
        if (options.includes('attribute: false')) continue;
        const attribute = attributes.find(({fieldName}) => fieldName === field);
        assert.ok(attribute, `${tagName} does not tell of the attribute for ${field}`);
        const named = /attribute: '([^']+)'/.exec(options)?.[1];
        assert.equal(attribute.name, named ?? field.toLowerCase(), `${tagName}.${field}`);
      }
    }
  });

  it('keeps to itself what is private', () => {
    const shown = elements.flatMap(({members = []}) => members.map(({name}) => name));
    assert.deepEqual(
      shown.filter((name) => /^[_#]/.test(name)),
      [],
    );
    assert.ok(!shown.includes('getUpdateComplete'));
  });
});

/** The functions of a file that others of the given names come to; a class and all else as a whole. */
function reachedFrom(names: string, source: string): string {
  const [head = '', ...functions] = source.split(/^(?=(?:export )?function )/m);
  const reached = new Set<string>();
  let words = names;
  for (;;) {
    const next = functions.filter((each) => {
      const name = /^(?:export )?function (\w+)/.exec(each)?.[1];
      return !reached.has(each) && new RegExp(`\\b${name}\\b`).test(words);
    });
    if (next.length === 0) return [head, ...reached].join('\n');
    for (const each of next) reached.add(each);
    words = next.join('\n');
  }
}

function* partsIn(source: string): Generator<string> {
  const written =
    /(?<!-)\bpart="([^"$]+)"|(?<!-)\bpart=\$\{[^}]*'([a-z -]+)'|Part: '([a-z-]+)'|\bpart\.add\('([a-z-]+)'\)|'part', '([a-z-]+)'/g;
  for (const [, ...names] of source.matchAll(written)) {
    yield* (names.find((name) => name !== undefined) ?? '').split(' ');
  }
}

/** A number in a name stands for each of the three panes. */
function* slotsIn(source: string): Generator<string> {
  for (const [, name = ''] of source.matchAll(/<slot(?:\s+name="([^"]*)")?/g)) {
    if (name.includes('$')) for (const at of [0, 1, 2]) yield name.replace(/\$\{[^}]*\}/, `${at}`);
    else yield name;
  }
}
