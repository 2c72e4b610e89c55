import type {Dice} from './dice.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Writes a document in another encoding, declared rightly, wrongly or not at all. */
export function encode(source: string, dice: Dice): [said: string, bytes: Bytes] {
  const [name, write] = dice.one(writers);
  const declared = dice.one([
    name,
    name,
    '',
    'UTF-8',
    'UTF-16',
    'ISO-8859-1',
    'windows-1251',
    'x-no',
  ]);
  const mark = dice.one(['', '', '\uFEFF']);
  const content = source.replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?/, '');
  const declaration = declared ? `<?xml version="1.0" encoding="${declared}"?>` : '';
  return [
    `in ${name}${mark && ' with a mark'}, declared as “${declared}”`,
    write(mark + declaration + content),
  ];
}

type Writer = readonly [name: string, write: (text: string) => Bytes];

const writers: readonly [Writer, ...Writer[]] = [
  ['UTF-8', (text) => new TextEncoder().encode(text)],
  ['UTF-16LE', (text) => utf16(text, true)],
  ['UTF-16BE', (text) => utf16(text, false)],
  ['UTF-16', (text) => utf16(`\uFEFF${text}`, true)],
  ['ISO-8859-1', (text) => narrow(text, 'iso-8859-1')],
  ['ISO-8859-2', (text) => narrow(text, 'iso-8859-2')],
  ['windows-1251', (text) => narrow(text, 'windows-1251')],
  ['KOI8-R', (text) => narrow(text, 'koi8-r')],
];

function utf16(text: string, littleEndian: boolean): Bytes {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** One byte a character; what the encoding lacks is written as a character reference. */
function narrow(text: string, encoding: string): Bytes {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const byte = table.get(character);
    if (byte !== undefined) bytes.push(byte);
    else bytes.push(...new TextEncoder().encode(`&#${character.codePointAt(0) ?? 0};`));
  }
  return Uint8Array.from(bytes);
}

function tableOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(
    Array.from({length: 256}, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
}
