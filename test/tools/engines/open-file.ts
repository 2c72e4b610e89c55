import {launch} from 'puppeteer-core';
import {asObject} from '../../../components/core/annotations/json.js';

/** A file of this computer, open in a browser. */
export interface OpenFile {
  /** What a JavaScript expression comes to on the page; one that gives a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** @param address of the file, `file:///…` */
export async function openInFirefox(executablePath: string, address: string): Promise<OpenFile> {
  const browser = await launch({browser: 'firefox', executablePath, headless: true});
  const page = await browser.newPage();
  await page.goto(address);
  return {
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

/**
 * @param browser the path of MiniBrowser
 * @param port where WebKitWebDriver listens
 */
export async function openInWebKit(
  {browser, port}: {browser: string; port: string},
  address: string,
): Promise<OpenFile> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body ? {body: JSON.stringify(body)} : {}),
    });
    const value: unknown = asObject(await response.json())?.value;
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const options = {binary: browser, args: ['--automation']};
  const alwaysMatch = {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options};
  const made = asObject(await ask('POST', '', {capabilities: {alwaysMatch}}));
  const session = `/${String(made?.sessionId)}`;
  await ask('POST', `${session}/url`, {url: address});
  return {
    // WebDriver hands the script a function to tell its outcome to (13.2.2).
    evaluate: (expression) =>
      ask('POST', `${session}/execute/async`, {
        script: `Promise.resolve(${expression}).then(arguments[0], (error) => arguments[0](String(error)))`,
        args: [],
      }),
    close: async () => void (await ask('DELETE', session)),
  };
}
