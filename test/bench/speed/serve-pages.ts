import type {Browser} from '@playwright/test';
import {chromium} from '@playwright/test';
import {listenOnLoopback} from '../../../components/node/server/loopback-server.js';
import {serveFile} from '../../../components/node/server/static-files.js';
import {browserArguments, requireBrowser} from '../../tools/find-browser.js';

/** A folder that a browser can open. */
export interface Served {
  readonly browser: Browser;
  readonly url: string;
}

/** Serves a folder on this computer, opens a browser, and closes both after the work is done. */
export async function withBrowser<Result>(
  folder: string,
  work: (served: Served) => Promise<Result>,
): Promise<Result> {
  const server = await listenOnLoopback((request, response) => {
    serveFile(request, response, folder).catch(() => response.destroy());
  }, 0);
  if (!server.ok) throw new Error(server.message);
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: browserArguments(),
  });
  try {
    // What a browser does for itself when it starts is not measured with the first page.
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.close();
    return await work({browser, url: server.url});
  } finally {
    await browser.close();
    await server.close();
  }
}
