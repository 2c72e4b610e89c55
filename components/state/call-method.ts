type Method = (...parameters: never[]) => unknown;

/** Calls a method by its name. */
export function call(work: object, method: string, parameters: readonly unknown[]): unknown {
  const found: Method = Reflect.get(work, method);
  return Reflect.apply(found, work, parameters);
}
