import {writeFileSync} from 'node:fs';
import {cpus, release, type as systemName, totalmem} from 'node:os';
import {join} from 'node:path';
import {chromium} from '@playwright/test';
import {
  type Machine,
  readSpeedFigures,
  type SpeedFigures,
} from '../../../components/node/docs/speed-figures.js';
import {browserArguments, requireBrowser} from '../../tools/find-browser.js';
import {projectRoot} from '../../tools/shared.js';

/** What the page on speed shows. */
const kept = join(projectRoot, 'components/node/docs/speed.json');

/** What this computer is, as far as it matters to who compares figures. */
export async function describeMachine(): Promise<Machine> {
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: browserArguments(),
  });
  const version = browser.version();
  await browser.close();
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: Math.round(totalmem() / 1e9),
    system: `${systemName()} ${release().split('-')[0]}`,
    node: process.versions.node,
    browser: `Chromium ${version}`,
  };
}

/** Writes what was measured for the page on speed; what was not measured now stays as it was. */
export function keepFigures(measured: SpeedFigures): void {
  const before = readSpeedFigures(kept);
  const isNew = ({way, megabytes}: {way: string; megabytes: number}): boolean =>
    measured.pages.some((row) => row.way === way && row.megabytes === megabytes);
  const pages = [...(before?.pages.filter((row) => !isNew(row)) ?? []), ...measured.pages];
  const figures: SpeedFigures = {...before, ...measured, pages: pages.sort(bySize)};
  writeFileSync(kept, `${JSON.stringify(figures, undefined, 2)}\n`);
}

/** Stable: the ways of one size keep their order. */
function bySize(one: {readonly megabytes: number}, other: {readonly megabytes: number}): number {
  return one.megabytes - other.megabytes;
}
