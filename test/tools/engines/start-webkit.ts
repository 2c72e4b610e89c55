import {type ChildProcess, spawn} from 'node:child_process';
import {freePort} from '../free-port.js';

/** A WebKitWebDriver that listens on this computer, with a display that nobody sees. */
export interface WebKitDriver {
  readonly port: number;
  stop(): void;
}

/** How long a program may take to be there, in milliseconds. */
const patience = 15_000;

/** @param programs the paths of `driver` and `display` (Xvfb) */
export async function startWebKit(
  programs: Readonly<Record<string, string>>,
): Promise<WebKitDriver> {
  const {driver = '', display = ''} = programs;
  const children: ChildProcess[] = [];
  const stop = (): void => {
    for (const child of children) child.kill('SIGTERM');
  };
  try {
    // The display's number comes on descriptor 3: Xvfb itself takes one that is free.
    const screen = spawn(
      display,
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
    );
    children.push(screen);
    const number = await firstLine(screen, 3);
    const port = await freePort();
    children.push(
      spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: {...process.env, DISPLAY: `:${number}`},
      }),
    );
    await answers(`http://127.0.0.1:${port}/status`);
    return {port, stop};
  } catch (error) {
    stop();
    throw error;
  }
}

function firstLine(child: ChildProcess, descriptor: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Xvfb gave no display')), patience);
    child.on('error', reject);
    child.on('exit', () => reject(new Error('Xvfb ended by itself')));
    child.stdio[descriptor]?.once('data', (line: Buffer) => {
      clearTimeout(late);
      resolve(line.toString('utf8').trim());
    });
  });
}

async function answers(address: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((again) => setTimeout(again, 100));
    }
  }
}
