import {createServer} from 'node:http';

/** Pages of somebody else: an origin of its own beside the built site. */
export class ForeignHost {
  readonly #pages = new Map<string, string>();
  readonly #server = createServer((request, response) => {
    const page = this.#pages.get(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, {'Content-Type': 'text/html'});
    response.end(page ?? 'There is no such page.');
  });
  #origin = '';

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.#origin = `http://127.0.0.1:${address.port}`;
  }

  /** Gives a page a place, and returns its address. */
  page(body: string): string {
    const path = `/${this.#pages.size}.html`;
    this.#pages.set(
      path,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}</body></html>`,
    );
    return this.#origin + path;
  }

  end(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }
}
