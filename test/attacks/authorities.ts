import {type Attack, escaped, evilHost, payload, teiOf} from './attack.js';
import {compile} from './collections.js';

/** A text that names what the authority file has, as cards and lists are opened from it. */
const naming = teiOf(
  '<p><persName ref="authority.xml#a">Ada</persName> of <placeName ref="authority.xml#b">Urga</placeName></p>',
);

const attack = (name: string, standOff: string): Attack => ({
  name: `${name}, in an authority file`,
  kind: 'text',
  files: {
    'text.xml': naming,
    'authority.xml': teiOf('<p/>', {standOff: `<standOff>${standOff}</standOff>`}),
  },
});

const person = (inner: string, attributes = ''): string =>
  `<listPerson><person xml:id="a"${attributes}>${inner}</person></listPerson>`;
const place = (inner: string): string =>
  `<listPlace><place xml:id="b"><placeName>Urga</placeName>${inner}</place></listPlace>`;

const words: Readonly<Record<string, string>> = {
  'a picture that fails': `<img src=x onerror=${payload}>`,
  'the end of an attribute': `" onmouseover="${payload}" x="`,
  'an override of direction': '\u202e\u2066txet\u202a',
  'a key of objects': '__proto__',
  'a template of another kind': `{{constructor.constructor('${payload}')()}}`,
  'twenty thousand letters': 'W'.repeat(20_000),
  'two thousand marks over one letter': `a${'\u0301'.repeat(2000)}`,
  'nothing but white space': ' \u2003\t\n',
};

const addresses: Readonly<Record<string, string>> = {
  'javascript:': `javascript:${payload}`,
  'data:': `data:text/html,<script>${payload}</script>`,
  'another site': `//${evilHost}/x`,
  'half an address': 'http://[',
};

const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'];

const geos: Readonly<Record<string, string>> = {
  'no numbers': 'NaN Infinity',
  'numbers out of the world': '1e308 -1e308',
  'hexadecimal numbers': '0x2f 0x6a',
  'a degree beyond the pole': '90.0000001 180.5',
  'fifty thousand corners': '1 2 '.repeat(50_000),
  script: `${payload} ${payload}`,
};

const everywhere = (word: string): string =>
  person(
    `<persName xml:lang="${word}" type="${word}">${word}</persName><occupation when="${word}" source="${word}">${word}</occupation><birth when="${word}" calendar="${word}">${word}</birth><idno type="${word}">${word}</idno><note type="${word}">${word}</note>`,
    ` role="${word}" cert="${word}"`,
  ) + place(`<desc>${word}</desc><country>${word}</country><placeName>${word}</placeName>`);

const pointing = (address: string): string =>
  `${person(
    `<persName>Ada</persName><idno type="URL">${address}</idno><idno type="GND">${address}</idno><birth><placeName ref="${address}">x</placeName></birth>`,
    ` sameAs="${address}" corresp="${address}" ref="${address}" source="${address}"`,
  )}${place(`<location corresp="${address}"><geo decls="${address}">47 106</geo></location>`)}<listRelation><relation name="knows" active="#a" passive="${address}" ref="${address}"/></listRelation>`;

const relations = (count: number): string =>
  `<listRelation>${Array.from({length: count}, (_, at) => `<relation name="r${at}" mutual="#a #b"/>`).join('')}</listRelation>`;

/** The same of compiled data, with its one person changed by what a build would never write. */
const [text, authority] = [
  naming.replaceAll('authority.xml', ''),
  `<standOff>${person('<persName>Ada</persName>')}${place('<location><geo>47 106</geo></location>')}</standOff>`,
];
const good: unknown = JSON.parse(
  compile(text.replace('</teiHeader>', () => `</teiHeader>${authority}`)),
);

const compiled = (what: string, changes: Readonly<Record<string, unknown>>): Attack => ({
  name: `${what}, in compiled entities`,
  kind: 'collection',
  files: {
    'text.xml': naming,
    'collection.json': JSON.stringify(good, (key, value) =>
      key === 'entities' && Array.isArray(value)
        ? value.map((entity) => ({...entity, ...changes}))
        : value,
    ),
  },
});

const far = {latitude: 1e308, longitude: -1e308};
const related = (id: string): unknown =>
  Array.from({length: 3000}, (_, at) => ({
    ...{label: `r${at}`, relation: 'knows', part: 'active', entityId: id},
    pointer: {kind: 'document', raw: `#${id}`, file: '', fragment: id},
  }));

/** Authority files that are hostile, and the entities that a build would make of none. */
export const hostileAuthorities: readonly Attack[] = [
  ...Object.entries(words).map(([what, word]) =>
    attack(`${what} in every word of a person and a place`, everywhere(escaped(word))),
  ),
  ...Object.entries(addresses).map(([what, address]) =>
    attack(`${what} in every pointer of a person and a place`, pointing(escaped(address))),
  ),
  ...Object.entries(geos).map(([what, geo]) =>
    attack(`${what} as coordinates`, place(`<location><geo>${geo}</geo></location>`)),
  ),
  {
    name: 'persons named like members of objects, in an authority file',
    kind: 'text',
    files: {
      'text.xml': teiOf(
        `<p>${keys.map((key) => `<persName ref="authority.xml#${key}">${key}</persName> `).join('')}</p>`,
      ),
      'authority.xml': teiOf('<p/>', {
        standOff: `<standOff><listPerson>${keys.map((key) => `<person xml:id="${key}" sameAs="#${key}"><persName>${key}</persName><idno type="${key}">${key}</idno></person>`).join('')}</listPerson></standOff>`,
      }),
    },
  },
  attack('five thousand relations', person('<persName>A</persName>') + relations(5000)),
  attack(
    'a person of ten thousand names',
    person('<persName>Ada</persName>'.repeat(10_000)) + place(''),
  ),
  attack(
    'a person within a person, five hundred deep',
    `${person('<persName>A</persName>')}<listPerson>${'<listPerson>'.repeat(500)}${'</listPerson>'.repeat(500)}</listPerson>`,
  ),
  attack(
    'one id a thousand times',
    `<listPerson>${'<person xml:id="x"><persName>A</persName></person>'.repeat(1000)}</listPerson>`,
  ),
  compiled('coordinates out of the world', {coordinates: {...far, radius: -1e308}}),
  compiled('an outline of fifty thousand corners', {
    coordinates: {latitude: 1, longitude: 1, outline: Array.from({length: 50_000}, () => [1, 1])},
  }),
  compiled('corners of no numbers', {
    coordinates: {latitude: 1, longitude: 1, outline: [[], [1], [1, 2, 3], [1e308, 1e308]]},
  }),
  compiled('three thousand relations to itself', {related: related('a')}),
  compiled('one id for all', {id: 'a'}),
  compiled('a record that lies elsewhere', {
    record: {file: `http://${evilHost}/a.xml`, fragment: '"><img src=x>'},
    uri: `javascript:${payload}`,
  }),
];
