/**
 * What an element keeps in the query of the page's address, by the name of the parameter: readable,
 * and safe from whoever encodes an address a second time. Parameters of others stay as they are,
 * letter by letter.
 */
export type AddressValues = ReadonlyMap<string, string>;

/** More of a value is of no use to anybody; what there is of it is enough to say what is wrong. */
const longest = 20_000;

/** The values of these names in a query, decoded; of a name that stands twice the first. */
export function readValues(search: string, names: readonly string[]): AddressValues {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (names.includes(name) && !values.has(name)) values.set(name, value.slice(0, longest));
  }
  return values;
}

/** The query with these values in the place of whatever it had of these names. */
export function writeValues(
  search: string,
  names: readonly string[],
  values: AddressValues,
): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !names.includes(nameOf(pair)));
  const own = names.flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [encodePair(name, value)];
  });
  const query = [...others, ...own].join('&');
  return query && `?${query}`;
}

function nameOf(pair: string): string {
  const [first] = new URLSearchParams(pair);
  return first?.[0] ?? '';
}

/** Only what an address would be broken by is encoded (RFC 3986, 3.4). */
function encodePair(name: string, value: string): string {
  return new URLSearchParams([[name, value]])
    .toString()
    .replace(/%(?:2C|2F|3A|40|7E)/g, (code) => decodeURIComponent(code));
}

/** Words in one value, parted by commas; a comma of their own is written as JSON Pointer would. */
export function joinList(words: Iterable<string>): string {
  return [...words].map((word) => writeSigns(word)).join(',');
}

/** The other way round; what is empty is no word. */
export function splitList(value: string | undefined): readonly string[] {
  return (value ?? '').split(',').filter(Boolean).map(readSigns);
}

/** Pairs in one value: `memo:A,essay:B`. */
export function joinPairs(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs].map((pair) => pair.map(writeSigns).join(':')).join(',');
}

/** The other way round; what is no pair is left out. */
export function splitPairs(value: string | undefined): readonly (readonly [string, string])[] {
  return (value ?? '').split(',').flatMap((pair): [string, string][] => {
    const [name = '', of = '', ...more] = pair.split(':');
    return name && of && more.length === 0 ? [[readSigns(name), readSigns(of)]] : [];
  });
}

const signs: Readonly<Record<string, string>> = {'~': '~0', ',': '~1', ':': '~2'};

function writeSigns(word: string): string {
  return word.replace(/[~,:]/g, (sign) => signs[sign] ?? sign);
}

function readSigns(word: string): string {
  return word.replace(/~[012]/g, (code) => ['~', ',', ':'][Number(code[1])] ?? code);
}
