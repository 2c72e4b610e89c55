import {type Attack, evilHost, payload} from './attack.js';
import {rich} from './collections.js';
import {compiledFolder, type Folder} from './compiled-folder.js';

type Change = (value: unknown, key: string) => unknown;

const template = {_$litType$: 1, strings: [`<img src=x onerror=${payload}>`], values: []};

/** A file of JSON with each of its values changed, inner ones first. */
function changed(file: string | Uint8Array | undefined, change: Change): string {
  if (typeof file !== 'string') throw new Error('no such file of JSON');
  return JSON.stringify(JSON.parse(file, (key: string, value: unknown) => change(value, key)));
}

const others: Readonly<Record<string, unknown>> = {
  null: null,
  'a number': 7,
  'a list': [[]],
  'an object': {length: 3, toString: 'x', raw: 'y'},
  'what pretends to be a template': template,
};

/** Changes of single files of an edition, by what they try. */
const single: Readonly<Record<string, readonly [file: string, change: Change]>> = {
  'further mentions on another site': [
    'data/m0.json',
    (value, key) =>
      key === 'more' ? [`http://${evilHost}/more.json`, '//x', '../../x.json'] : value,
  ],
  'further documents on another site': [
    'data/um0.json',
    (value, key) =>
      key === 'mentions' && Array.isArray(value)
        ? value
        : typeof value === 'object' && value !== null && 'more' in value
          ? {...value, naming: 9, more: ['x.json'], furtherDocuments: [`http://${evilHost}/d.json`]}
          : value,
  ],
  'a search server on another site': [
    'manifest.json',
    (value, key) => (key === 'search' ? {server: `http://${evilHost}/search`} : value),
  ],
  'files in other folders and on other sites': [
    'manifest.json',
    (value, key) =>
      Array.isArray(value) && key !== '' ? value.map(() => `//${evilHost}/x.json`) : value,
  ],
  'a collection and a text on another site': [
    'd/text/manifest.json',
    (value, key) => (key === 'collection' || key === 'whole' ? `http://${evilHost}/m.json` : value),
  ],
  'an article that runs and covers the page': [
    'd/text/manifest.json',
    (value, key) =>
      key === 'article'
        ? {
            onclick: payload,
            style: 'position: fixed; inset: 0',
            id: 'body',
            contenteditable: '',
            popover: '',
          }
        : value,
  ],
  'authors, dates and manuscripts that are none': [
    'd/text/manifest.json',
    (value, key) => (/^(authors|manuscripts|attributes|fields)$/.test(key) ? [template] : value),
  ],
  'parts of the size of the universe': [
    'd/text/manifest.json',
    (value, key) => (/^(size|end|at)$/.test(key) ? 9007199254740991 : value),
  ],
  'parts that begin before the beginning': [
    'd/text/manifest.json',
    (value, key) => (/^(start|size|end)$/.test(key) ? -9007199254740991 : value),
  ],
  'ten thousand parts that are one file': [
    'd/text/manifest.json',
    (value, key) =>
      key === 'chunks' && Array.isArray(value)
        ? Array.from({length: 10_000}, () => value[0])
        : value,
  ],
  'ids in parts that there are none of': [
    'd/text/i0.json',
    (value) => (typeof value === 'number' ? 1e15 : value),
  ],
  'elements that run': [
    'd/text/c0.json',
    (value) => (value === 'p' ? 'script' : value === 'bdi' ? 'iframe' : value),
  ],
  'attributes that run': [
    'd/text/c0.json',
    (value, key) =>
      typeof value === 'object' && value !== null && 'data-tei' in value && key !== ''
        ? {
            ...value,
            onclick: payload,
            style: 'position: fixed',
            href: `javascript:${payload}`,
            srcdoc: 'x',
            id: 'body',
            name: 'body',
            is: 'lectern-text',
            slot: 'x',
          }
        : value,
  ],
  'markup in the place of text': [
    'd/text/c0.json',
    (value, key) =>
      key !== '0' && typeof value === 'string' ? `<img src=x onerror=${payload}>` : value,
  ],
  'records with keys of objects as ids': [
    'd/text/r0.json',
    (value, key) =>
      /^(id|passage|entityIds|element|kind)$/.test(key) && typeof value === 'string'
        ? '__proto__'
        : value,
  ],
  'headings of a thousand levels': [
    'd/text/contents.json',
    (value, key) => (key === 'depth' || key === 'at' ? 1e9 : value),
  ],
  'entities with keys of objects as ids': [
    'data/e0.json',
    (value, key) =>
      key === '' && typeof value === 'object'
        ? JSON.parse(
            `{"__proto__":${JSON.stringify(Object.values(value ?? {})[0] ?? {})},"constructor":{}}`,
          )
        : value,
  ],
  'places out of the world': [
    'data/n0.json',
    (value, key) => (/^(latitude|longitude)$/.test(key) ? 1e308 : value),
  ],
  'numbers out of all bounds in an index of names': [
    'data/n0.json',
    (value) => (typeof value === 'number' ? 9007199254740991 : value),
  ],
  'rows of a library with markup for words': [
    'data/rows0.json',
    (value, key) =>
      typeof value === 'string' && key !== 'id' ? `"><img src=x onerror=${payload}>` : value,
  ],
  'a search index of boundless numbers': [
    'search/search.json',
    (value) => (typeof value === 'number' ? 9007199254740991 : value),
  ],
  'a search index whose files are elsewhere': [
    'search/search.json',
    (value, key) => (/^(top|hash)$/.test(key) ? `../../../http://${evilHost}/x` : value),
  ],
};

/** Bytes that are no file of an index, or one that was cut off. */
const broken: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'of an index that are empty': () => new Uint8Array(),
  'of an index that were cut off': (bytes) => bytes.slice(0, bytes.length / 2),
  'of an index that are nothing but ones': (bytes) => bytes.map(() => 255),
  'of an index that begin as others do': (bytes) => new Uint8Array([0x1f, 0x8b, 8, 0, ...bytes]),
};

/** Compiled data in files of its own, which a page fetches one by one. */
export async function hostileEditions(): Promise<readonly Attack[]> {
  const files = await compiledFolder(rich);
  const attack = (name: string, changes: Folder): Attack => ({
    name,
    kind: 'edition',
    files: {},
    folder: {...files, ...changes},
  });
  const json = Object.keys(files).filter(
    (path) => path.endsWith('.json') && path !== 'collection.json',
  );
  return [
    attack('an edition as it was built', {}),
    ...Object.entries(single).map(([what, [file, change]]) =>
      attack(`${what}, in an edition`, {[file]: changed(files[file], change)}),
    ),
    ...json.flatMap((path) =>
      Object.entries(others).map(([what, other]) =>
        attack(`${what} in the place of all words of ${path}`, {
          [path]: changed(files[path], (value) =>
            typeof value === 'string' && !/\.json$|\/$/.test(value) ? other : value,
          ),
        }),
      ),
    ),
    ...json.map((path) =>
      attack(`a page of HTML as ${path}`, {[path]: `<!doctype html><script>${payload}</script>`}),
    ),
    ...json.map((path) => attack(`a list without end as ${path}`, {[path]: '['.repeat(100_000)})),
    ...Object.entries(broken).map(([what, breaking]) =>
      attack(
        `files ${what}`,
        Object.fromEntries(
          Object.entries(files).flatMap(([path, bytes]) =>
            typeof bytes === 'string' ? [] : [[path, breaking(bytes)]],
          ),
        ),
      ),
    ),
  ];
}
