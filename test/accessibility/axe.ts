// For its side effect: it is published as CommonJS, and gives a page `window.axe`.
import 'axe-core/axe.min.js';
import type axe from 'axe-core';

/**
 * What axe finds in a part of the page, a line a fault: WCAG 2.2 A and AA, and good practice.
 *
 * @param rules the only ones to look at; without them all of axe's
 */
export async function axeFaults(root: Element, rules?: readonly string[]): Promise<string[]> {
  const found: unknown = Reflect.get(window, 'axe');
  if (!isAxe(found)) throw new Error('axe has not come');
  const {violations} = await found.run(root, {
    resultTypes: ['violations'],
    ...(rules ? {runOnly: [...rules]} : {}),
  });
  return violations.flatMap(({id, nodes}) =>
    nodes.map(
      ({target, any, all, none}) =>
        `${id} at ${target.flat().join(' ')}: ${[...any, ...all, ...none][0]?.message ?? ''}`,
    ),
  );
}

function isAxe(value: unknown): value is typeof axe {
  return typeof value === 'object' && value !== null && 'run' in value;
}
