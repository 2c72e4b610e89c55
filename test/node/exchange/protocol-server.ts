import {createHash} from 'node:crypto';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';

type Json = Record<string, unknown>;

/** What a test puts in the way of a request; true where it has answered. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => boolean;

const mediaType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const context = 'http://www.w3.org/ns/anno.jsonld';

/**
 * A small server of the W3C Web Annotation Protocol with one container, in memory: what sections 4
 * and 5 of the Recommendation ask of a server, pages of a given size, and nothing else.
 */
export class ProtocolServer {
  readonly annotations = new Map<string, Json>();
  readonly deleted = new Set<string>();
  readonly requests: {method: string; url: string; headers: IncomingMessage['headers']}[] = [];
  trouble: Trouble = () => false;
  pageSize = 2;
  /** Some servers answer with addresses whatever is preferred. */
  irisOnly = false;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const {method = '', url = '', headers} = request;
      this.requests.push({method, url, headers});
      if (!this.trouble(request, response)) void this.#answer(request, response);
    });
  }

  static async start(): Promise<ProtocolServer> {
    const made = new ProtocolServer();
    await new Promise<void>((resolve) => made.#server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  get origin(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  get container(): string {
    return `${this.origin}/notes/`;
  }

  /** Puts an annotation there as another client would. */
  keep(name: string, annotation: Json): string {
    const id = this.container + name;
    this.annotations.set(name, {...annotation, '@context': context, id});
    return id;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const name = /^\/notes\/(.*)$/.exec(url.pathname)?.[1];
    if (name === undefined) return end(response, 404);
    response.setHeader(
      'Allow',
      name === '' ? 'GET,HEAD,OPTIONS,POST' : 'GET,HEAD,OPTIONS,PUT,DELETE',
    );
    const method = request.method ?? '';
    if (method === 'OPTIONS') return end(response, 200);
    if (name === '') {
      if (method === 'POST') return this.#create(await bodyOf(request), request, response);
      if (method === 'GET' || method === 'HEAD') return this.#list(url, request, response);
      return end(response, 405);
    }
    const kept = this.annotations.get(name);
    if (!kept) return end(response, this.deleted.has(name) ? 410 : 404);
    if (method === 'GET' || method === 'HEAD') return sendAnnotation(response, 200, kept);
    if (method !== 'PUT' && method !== 'DELETE') return end(response, 405);
    const condition = request.headers['if-match'];
    if (condition === undefined) return end(response, 428);
    if (condition !== etagOf(kept)) return end(response, 412);
    if (method === 'DELETE') {
      this.annotations.delete(name);
      this.deleted.add(name);
      return end(response, 204);
    }
    const put = await bodyOf(request);
    if (put.id !== kept.id) return end(response, 409);
    this.annotations.set(name, put);
    sendAnnotation(response, 200, put);
  }

  #create(annotation: Json, request: IncomingMessage, response: ServerResponse): void {
    const slug = String(request.headers.slug ?? 'note');
    let name = slug;
    for (let more = 2; this.annotations.has(name) || this.deleted.has(name); more++) {
      name = `${slug}-${more}`;
    }
    // A server gives its own id and keeps the old one as `via` (protocol 5.1).
    const id = this.keep(name, {...annotation, via: annotation.id});
    response.setHeader('Location', id);
    sendAnnotation(response, 201, this.annotations.get(name) ?? {});
  }

  #list(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const preferred = String(request.headers.prefer ?? '');
    const iris =
      this.irisOnly ||
      /PreferContainedIRIs/.test(preferred) ||
      url.searchParams.get('iris') === '1';
    const page = (number: number): string =>
      `${this.container}?iris=${iris ? 1 : 0}&page=${number}`;
    const all = [...this.annotations.values()];
    const pages = Math.max(1, Math.ceil(all.length / this.pageSize));
    const collection = {
      id: `${this.container}?iris=${iris ? 1 : 0}`,
      type: ['BasicContainer', 'AnnotationCollection'],
      total: all.length,
    };
    response.setHeader('Link', [
      '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
      '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
    ]);
    response.setHeader('Accept-Post', mediaType);
    response.setHeader('Vary', 'Accept, Prefer');
    const number = url.searchParams.get('page');
    if (number === null) {
      const ends = all.length > 0 ? {first: page(0), last: page(pages - 1)} : {};
      send(response, 200, {
        '@context': [context, 'http://www.w3.org/ns/ldp.jsonld'],
        ...collection,
        ...ends,
      });
      return;
    }
    const at = Number(number);
    const items = all.slice(at * this.pageSize, (at + 1) * this.pageSize);
    send(response, 200, {
      '@context': context,
      id: page(at),
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: at * this.pageSize,
      ...(at > 0 ? {prev: page(at - 1)} : {}),
      ...(at + 1 < pages ? {next: page(at + 1)} : {}),
      items: iris ? items.map(({id}) => id) : items.map(({'@context': _, ...own}) => own),
    });
  }
}

export function send(response: ServerResponse, status: number, json: Json, type = mediaType): void {
  response.writeHead(status, {'Content-Type': type}).end(JSON.stringify(json));
}

function sendAnnotation(response: ServerResponse, status: number, annotation: Json): void {
  response.setHeader('ETag', etagOf(annotation));
  response.setHeader('Link', '<http://www.w3.org/ns/ldp#Resource>; rel="type"');
  response.setHeader('Vary', 'Accept');
  send(response, status, annotation);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function etagOf(annotation: Json): string {
  return `"${createHash('sha1').update(JSON.stringify(annotation)).digest('hex')}"`;
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return JSON.parse(Buffer.concat(parts).toString()) as Json;
}
