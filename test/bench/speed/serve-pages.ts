import type {Browser} from '@playwright/test';
import {chromium} from '@playwright/test';
import {listenOnLoopback} from '../../../components/node/server/loopback-server.js';
import {serveFile} from '../../../components/node/server/static-files.js';
import {browserArguments, requireBrowser} from '../../tools/find-browser.js';

/** A folder that a browser can open. */
export interface Served {
  readonly browser: Browser;
  readonly url: string;
  /** Bytes that were sent since they were last asked for, heads included. */
  readonly takeBytes: () => number;
}

/** Serves a folder on this computer, opens a browser, and closes both after the work is done. */
export async function withBrowser<Result>(
  folder: string,
  work: (served: Served) => Promise<Result>,
): Promise<Result> {
  let sent = 0;
  const takeBytes = (): number => {
    const bytes = sent;
    sent = 0;
    return bytes;
  };
  const server = await listenOnLoopback((request, response) => {
    const {socket} = request;
    const before = socket.bytesWritten;
    response.on('finish', () => {
      sent += socket.bytesWritten - before;
    });
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
    return await work({browser, url: server.url, takeBytes});
  } finally {
    await browser.close();
    await server.close();
  }
}
