import {numbered} from '../natives/numbered.js';

/** Says where in a value something is not as it must be; undefined where all is. */
export type Shape = (value: unknown, path: string) => string | undefined;

/** Deeper than any header, and far from exhausting the stack. */
const deepest = 300;

const expected =
  (what: string, fits: (value: unknown) => boolean): Shape =>
  (value, path) =>
    fits(value) ? undefined : `${path}: expected ${what}`;

export const text: Shape = expected('text', (value) => typeof value === 'string');
export const flag: Shape = expected('true or false', (value) => typeof value === 'boolean');
export const number: Shape = expected('a number', Number.isFinite);
export const absent: Shape = expected('nothing', (value) => value === undefined);

/** One of a few words. */
export function oneOf(...words: readonly string[]): Shape {
  return expected(`one of ${words.join(', ')}`, (value) => words.some((word) => word === value));
}

export function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined ? undefined : shape(value, path));
}

export function listOf(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path}: expected a list`;
    for (const [at, each] of numbered(value)) {
      const fault = shape(each, `${path}[${at}]`);
      if (fault) return fault;
    }
    return undefined;
  };
}

/** An object with the members given; it may have others. */
export function record(members: Readonly<Record<string, Shape>>): Shape {
  const named = Object.entries(members);
  return (value, path) => {
    if (!isObject(value)) return `${path}: expected an object`;
    for (const [name, shape] of named) {
      const own = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      const fault = shape(own, path === '' ? name : `${path}.${name}`);
      if (fault) return fault;
    }
    return undefined;
  };
}

/** An object whose members are all of one shape, whatever their names. */
export function dictionaryOf(shape: Shape): Shape {
  return (value, path) => {
    if (!isObject(value)) return `${path}: expected an object`;
    for (const [name, each] of Object.entries(value)) {
      const fault = shape(each, `${path}.${name.slice(0, 40)}`);
      if (fault) return fault;
    }
    return undefined;
  };
}

/** Objects told apart by a member with a word in it, as `kind`. */
export function variants(member: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isObject(value)) return `${path}: expected an object`;
    const word: unknown = Reflect.get(value, member);
    const shape =
      typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
    return shape
      ? shape(value, path)
      : `${path}.${member}: expected one of ${Object.keys(shapes).join(', ')}`;
  };
}

/** A shape that holds itself; a value that nests without end is refused. */
export function nested(make: (self: Shape) => Shape): Shape {
  let depth = 0;
  const self: Shape = (value, path) => {
    if (depth >= deepest) return `${path.slice(0, 80)}…: nested more than ${deepest} deep`;
    depth++;
    const fault = shape(value, path);
    depth--;
    return fault;
  };
  const shape = make(self);
  return self;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
