import {createServer, type RequestListener, type Server} from 'node:http';
import {hasCode} from '../journal/durable-write.js';

export type ListenResult =
  | {readonly ok: true; readonly url: string; close(): Promise<void>}
  | {readonly ok: false; readonly message: string};

/** How long a sender is waited for, in milliseconds. */
export interface Patience {
  /** Until the headers are there. */
  readonly headers: number;
  /** Until the whole request is there. */
  readonly request: number;
  /** How often the server looks who is late. */
  readonly look: number;
}

/**
 * Listens on this computer's own addresses, 127.0.0.1 and ::1, and on no other. Who sends slowly,
 * or says nothing, is let go.
 *
 * @param port 0 for any that is free
 */
export async function listenOnLoopback(
  listener: RequestListener,
  port: number,
  patience: Patience = usual,
): Promise<ListenResult> {
  const four = makeServer(listener, patience);
  const first = await listen(four, '127.0.0.1', port);
  if (typeof first === 'string') return {ok: false, message: sayPort(port, first)};
  // The same port, for a browser may understand `localhost` either way.
  const six = makeServer(listener, patience);
  const second = await listen(six, '::1', first);
  const noSecond = typeof second === 'string';
  if (noSecond && second === 'EADDRINUSE' && port !== 0) {
    await close(four);
    return {ok: false, message: sayPort(port, second)};
  }
  return {
    ok: true,
    url: `http://127.0.0.1:${first}/`,
    async close() {
      await Promise.all([close(four), ...(noSecond ? [] : [close(six)])]);
    },
  };
}

const usual: Patience = {headers: 10_000, request: 60_000, look: 5_000};

function makeServer(listener: RequestListener, patience: Patience): Server {
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: patience.look,
      maxHeaderSize: 16 * 1024,
    },
    listener,
  );
  server.maxConnections = 512;
  return server;
}

/** The port, or the system's code for why not. */
function listen(server: Server, host: string, port: number): Promise<number | string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const codes = ['EADDRINUSE', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EACCES'];
      const code = codes.find((each) => hasCode(error, each));
      if (code) resolve(code);
      else reject(error);
    });
    server.listen({host, port}, () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('the system gave no port'));
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Streams of events would never end by themselves.
    server.closeAllConnections();
  });
}

function sayPort(port: number, code: string): string {
  return code === 'EADDRINUSE'
    ? `port ${port} is in use; choose another with --port, or end the program that has it`
    : `port ${port} cannot be listened on (${code}); choose another with --port`;
}
