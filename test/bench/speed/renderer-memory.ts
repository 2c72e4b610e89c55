import {readFileSync} from 'node:fs';
import type {Browser} from '@playwright/test';

interface BrowserProcesses {
  readonly processInfo: readonly {readonly type: string; readonly id: number}[];
}

/**
 * Megabytes of the largest process that draws pages: the one that is measured, since nothing else is
 * open. Pages that processes share count by their share (PSS). Not a number where the system does not
 * say.
 */
export async function rendererMemory(browser: Browser): Promise<number> {
  const devtools = await browser.newBrowserCDPSession();
  try {
    const {processInfo}: BrowserProcesses = await devtools.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({type}) => type === 'renderer');
    return Math.max(...renderers.map(({id}) => memoryOf(id)));
  } finally {
    await devtools.detach();
  }
}

function memoryOf(process: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(
      readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'),
    );
    return Number(kilobytes?.[1] ?? Number.NaN) / 1000;
  } catch {
    // It has ended, or this is no Linux.
    return 0;
  }
}
