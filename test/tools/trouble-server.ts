import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';

/**
 * Files that do not come as they should: cut off, slow, forbidden, something else. The page asks for
 * `/__trouble__/<kind>/<id>`, and for `/__trouble__/state/<id>` what became of its request.
 */

const letter = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter"><teiHeader><fileDesc><titleStmt>
<title>A letter</title></titleStmt></fileDesc></teiHeader><text><body><p>Words of <persName ref="#a">Ann</persName>.</p>
<listPerson><person xml:id="a"><persName>Ann Lee</persName></person></listPerson></body></text></TEI>`;
const filled = letter.replace('Words', `${'Words and '.repeat(400)}words`);

interface Request {
  asked: number;
  /** Closed by the page before all was sent. */
  aborted: boolean;
  release: () => void;
}

const requests = new Map<string, Request>();

function requestOf(id: string): Request {
  const known = requests.get(id) ?? {asked: 0, aborted: false, release: () => undefined};
  requests.set(id, known);
  return known;
}

type Answer = (response: ServerResponse, id: string) => void;

const send =
  (status: number, type: string, body: string): Answer =>
  (response) =>
    void response.writeHead(status, {'content-type': type}).end(body);

const answers: Readonly<Record<string, Answer>> = {
  letter: send(200, 'application/xml', letter),
  missing: send(404, 'text/html', '<!doctype html><title>Lost</title>'),
  forbidden: send(403, 'text/plain', 'no'),
  page: send(200, 'text/html', '<!doctype html><html><title>Sign in</title><p>Who are you?</html>'),
  image: send(200, 'image/png', 'not really'),
  named: send(200, 'text/html', letter),
  cut(response) {
    response.writeHead(200, {'content-type': 'application/xml', 'content-length': filled.length});
    response.write(filled.slice(0, 1000), () => setTimeout(() => response.destroy(), 20));
  },
  slow(response, id) {
    const request = requestOf(id);
    response.writeHead(200, {'content-type': 'application/xml', 'content-length': filled.length});
    response.write(filled.slice(0, 1000));
    request.release = () => void response.end(filled.slice(1000));
    response.on('close', () => {
      request.aborted = !response.writableFinished;
    });
  },
  flaky(response, id) {
    const answer = requestOf(id).asked === 1 ? send(503, 'text/plain', 'busy') : answers.letter;
    answer?.(response, id);
  },
};

export function answerTrouble({url = ''}: IncomingMessage, response: ServerResponse): void {
  const [kind = '', id = ''] =
    url
      .replace(/^(?:\/__trouble__)?\//, '')
      .split('?')[0]
      ?.split('/') ?? [];
  if (kind === 'state') {
    const {asked, aborted} = requestOf(id);
    send(200, 'application/json', JSON.stringify({asked, aborted}))(response, id);
  } else if (kind === 'release') {
    requestOf(id).release();
    send(200, 'text/plain', 'released')(response, id);
  } else if (Object.hasOwn(answers, kind)) {
    requestOf(id).asked++;
    answers[kind]?.(response, id);
  } else {
    send(404, 'text/plain', 'no such trouble')(response, id);
  }
}

/**
 * The same from another origin: `/open/…` lets other sites read, all else does not. Copies of the
 * library lie there too, for any page: `/copy/define-reading.js`.
 */
export async function startElsewhere(copyOf: (name: string) => Promise<string>): Promise<string> {
  const server = createServer((request, response) => {
    const copy = /^\/copy\/([a-z/-]+)\.js$/.exec(request.url ?? '')?.[1];
    if (copy || request.url?.startsWith('/open/')) {
      request.url = request.url?.replace('/open/', '/') ?? '';
      response.setHeader('access-control-allow-origin', '*');
    }
    if (!copy) answerTrouble(request, response);
    else {
      const script = send.bind(undefined, 200, 'text/javascript');
      // A copy in one file asks for the worker that is built beside it.
      const none = send(404, 'text/plain', 'no such copy');
      void copyOf(copy)
        .then(script, () => none)
        .then((answer) => answer(response, copy));
    }
  });
  server.unref();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
