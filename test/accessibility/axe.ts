// For its side effect: it is published as CommonJS, and gives a page `window.axe`.
import 'axe-core/axe.min.js';
import type axe from 'axe-core';

/** What axe finds in a part of the page, a line a fault: WCAG 2.2 A and AA, and good practice. */
export async function axeFaults(root: Element): Promise<string[]> {
  const found: unknown = Reflect.get(window, 'axe');
  if (!isAxe(found)) throw new Error('axe has not come');
  const {violations} = await found.run(root, {resultTypes: ['violations']});
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
