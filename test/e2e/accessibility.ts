import {createRequire} from 'node:module';
import type {Page} from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {readonly html: string}[];
  }[];
}

/** WCAG 2.2 A and AA and axe's best practices, on the page as it stands. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({path: axe});
  const result: AxeResult = await page.evaluate(() => {
    const {axe} = globalThis as unknown as {axe: {run(): Promise<AxeResult>}};
    return axe.run();
  });
  return result.violations.map(
    ({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`,
  );
}
