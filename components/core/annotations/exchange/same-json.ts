import {asObject, type JsonObject} from '../json.js';

/** Whether two JSON values say the same; the order of members does not count. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => sameJson(value, other[at]))
    );
  }
  const [a, b] = [asObject(one), asObject(other)];
  if (!a || !b) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}

/** Names the members that an object rebuilt from elsewhere has and the object itself has not. */
export const absentMembers = 'lectern:absent';

/**
 * What an object says that one rebuilt from another format does not: members that are missing
 * there or differ, and the names of those it has too many. Undefined when the two are the same.
 */
export function restOf(whole: JsonObject, rebuilt: JsonObject): JsonObject | undefined {
  const members = Object.entries(whole).filter(
    ([name, value]) => !Object.hasOwn(rebuilt, name) || !sameJson(value, rebuilt[name]),
  );
  const absent = Object.keys(rebuilt).filter((name) => !Object.hasOwn(whole, name));
  if (members.length === 0 && absent.length === 0) return undefined;
  // `fromEntries` defines members, so that one called `__proto__` is a member like any other.
  return Object.fromEntries(absent.length > 0 ? [...members, [absentMembers, absent]] : members);
}

/**
 * Puts the rest back: {@link restOf} undone.
 *
 * @param stillHolds whether the rest may speak for this member: not when what it was written
 *   beside has been changed since
 */
export function withRest(
  rebuilt: JsonObject,
  rest: JsonObject,
  stillHolds: (member: string) => boolean,
): JsonObject {
  const absent = new Set(Array.isArray(rest[absentMembers]) ? rest[absentMembers] : []);
  const kept = Object.entries(rebuilt).filter(([name]) => !absent.has(name) || !stillHolds(name));
  const added = Object.entries(rest).filter(
    ([name]) => name !== absentMembers && (!Object.hasOwn(rebuilt, name) || stillHolds(name)),
  );
  return Object.fromEntries([...kept, ...added]);
}
