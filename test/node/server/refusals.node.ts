import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {connect} from 'node:net';
import {describe, it} from 'node:test';
import {lockName} from '../../../components/node/journal/folder-lock.js';
import {listenOnLoopback} from '../../../components/node/server/loopback-server.js';
import {runLectern} from '../cli/run-lectern.js';
import {comment, decide} from '../journal/sources.js';
import {send, serve} from './serving.js';

describe('whom the local server answers', () => {
  it('gives its token to a page of its own, and to nobody else', async (context) => {
    const {url, get} = await serve(context);
    const {host} = new URL(url);
    const own = await get('/_lectern/session', {'Sec-Fetch-Site': 'same-origin'});
    assert.equal(own.status, 200);
    assert.equal(own.json.name, 'Ada');
    assert.equal((await get('/_lectern/session', {Origin: `http://${host}`})).status, 200);
    for (const headers of [
      {},
      {'Sec-Fetch-Site': 'cross-site'},
      {'Sec-Fetch-Site': 'same-site'},
      {'Sec-Fetch-Site': 'none'},
      {Origin: 'https://example.org'},
      {Origin: 'null', 'Sec-Fetch-Site': 'same-origin'},
      {Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-origin'},
      {Origin: `http://${host}`, 'Sec-Fetch-Site': 'cross-site'},
      {Host: 'lectern.example', 'Sec-Fetch-Site': 'same-origin'},
      {Host: `127.0.0.1.example:${new URL(url).port}`, 'Sec-Fetch-Site': 'same-origin'},
    ]) {
      const {status, json} = await get('/_lectern/session', headers);
      assert.equal(status, 403, JSON.stringify(headers));
      assert.equal(json.token, undefined);
    }
  });

  it('answers nothing at all to another host’s name', async (context) => {
    const {get} = await serve(context);
    for (const path of ['/', '/_lectern/decisions/a', '/_lectern/events', '/letter.xml']) {
      assert.equal((await get(path, {Host: 'rebound.example'})).status, 403, path);
    }
  });

  it('lets no other site read', async (context) => {
    const {get} = await serve(context);
    for (const path of ['/_lectern/decisions/a', '/_lectern/events', '/_lectern/annotations/a']) {
      assert.equal((await get(path, {Origin: 'http://localhost:1'})).status, 403, path);
      assert.equal((await get(path, {'Sec-Fetch-Site': 'cross-site'})).status, 403, path);
    }
  });

  it('writes only with its token', async (context) => {
    const {url, trusted, annotations} = await serve(context);
    const body = JSON.stringify(decide().json);
    const json = {'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin'};
    const {'X-Lectern-Token': token = ''} = trusted;
    for (const [method, path] of [
      ['POST', '/_lectern/decisions/a'],
      ['PUT', '/_lectern/annotations/a'],
      ['DELETE', '/_lectern/annotations/a?id=x'],
      ['POST', '/_lectern/apply'],
    ] as const) {
      for (const given of [undefined, '', 'x', token.slice(1), `${token}x`]) {
        const headers = {...json, ...(given === undefined ? {} : {'X-Lectern-Token': given})};
        assert.equal((await send(url, path, {method, headers, body})).status, 403);
      }
    }
    assert.deepEqual(await readdir(annotations), [lockName]);
  });

  it('sends no word that lets another site in', async (context) => {
    const {url, get, write} = await serve(context);
    const origin = {Origin: 'https://example.org'};
    const preflight = {...origin, 'Access-Control-Request-Method': 'POST'};
    const answers = [
      await get('/_lectern/session', {'Sec-Fetch-Site': 'same-origin'}),
      await get('/_lectern/decisions/a', origin),
      await get('/', origin),
      await send(url, '/_lectern/decisions/a', {method: 'OPTIONS', headers: preflight}),
      await write('POST', '/_lectern/decisions/a', decide().json),
    ];
    for (const {headers} of answers) {
      const names = Object.keys(headers).filter((name) => name.startsWith('access-control'));
      assert.deepEqual(names, []);
    }
  });
});

describe('what the local server refuses', () => {
  it('refuses methods a route does not know, and names those it does', async (context) => {
    const {write, get} = await serve(context);
    for (const [method, path, allow] of [
      ['PUT', '/_lectern/decisions/a', 'GET, POST'],
      ['DELETE', '/_lectern/decisions/a', 'GET, POST'],
      ['POST', '/_lectern/session', 'GET'],
      ['POST', '/_lectern/annotations/a', 'GET, PUT, DELETE'],
      ['GET', '/_lectern/apply', 'POST'],
      ['OPTIONS', '/_lectern/decisions/a', 'GET, POST'],
      ['POST', '/index.html', 'GET, HEAD'],
    ] as const) {
      const {status, headers} = await write(method, path);
      assert.equal(status, 405, `${method} ${path}`);
      assert.equal(headers.allow, allow);
    }
    for (const path of ['/_lectern/', '/_lectern/constructor/x', '/_lectern/other']) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  it('refuses paths that are not those of a text, however they are spelled', async (context) => {
    const {write, get, root, annotations} = await serve(context);
    for (const path of [
      ...['../secret', '..%2Fsecret', '%2e%2e/secret', 'a/%2E%2E/%2E%2E/secret', '%2Fetc%2Fx'],
      ...['/etc/x', 'a%00', 'a%0a', 'a%5Cb', '..%5Csecret', 'a\\b', 'C:%5Cx', '%', '%ff', ''],
      ...['.lectern.lock', 'a.jsonld', 'a.decisions.jsonl', 'a%2Fb', 'a//b', 'a/'],
    ]) {
      assert.equal((await get(`/_lectern/decisions/${path}`)).status, 400, `GET ${path}`);
      const {status} = await write('POST', `/_lectern/decisions/${path}`, decide().json);
      assert.equal(status, 400, `POST ${path}`);
      const put = await write('PUT', `/_lectern/annotations/${path}`, comment('x'));
      assert.equal(put.status, 400, `PUT ${path}`);
    }
    assert.deepEqual(await readdir(annotations), [lockName]);
    assert.deepEqual((await readdir(root)).sort(), ['annotations', 'secret.txt', 'site']);
  });

  it('refuses bodies of other types', async (context) => {
    const {write} = await serve(context);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-16',
      '',
    ]) {
      const headers = {'Content-Type': type};
      const {status} = await write('POST', '/_lectern/decisions/a', decide().json, headers);
      assert.equal(status, 415, type);
    }
    const packed = {'Content-Encoding': 'gzip'};
    assert.equal((await write('POST', '/_lectern/decisions/a', '{}', packed)).status, 415);
    const linked = {'Content-Type': 'application/ld+json; charset="UTF-8"'};
    const taken = await write('POST', '/_lectern/decisions/a', decide().json, linked);
    assert.equal(taken.status, 200);
  });

  it('refuses what is no JSON, and what nests to exhaust a reader', async (context) => {
    const {write} = await serve(context);
    const post = (body: string) => write('POST', '/_lectern/decisions/a', body);
    assert.equal((await post('{"id":')).status, 400);
    assert.equal((await post('')).status, 400);
    assert.equal((await post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).status, 422);
    assert.equal((await post(JSON.stringify('[{'.repeat(200)))).status, 422);
  });

  it('refuses a body over 5 MB by its length, without reading it', async (context) => {
    const {url, trusted} = await serve(context);
    const {host, port, hostname} = new URL(url);
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      socket.on('error', reject).on('close', () => resolve(text));
      const headers = {...trusted, Host: host, 'Content-Type': 'application/json'};
      const lines = Object.entries({...headers, 'Content-Length': 6e6}).map((each) =>
        each.join(': '),
      );
      // The body never comes: only the header can be the reason.
      socket.write(`POST /_lectern/decisions/a HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    });
    assert.match(said, /^HTTP\/1\.1 413 /);
  });

  it('refuses a body over 5 MB that does not say its length', async (context) => {
    const {url, trusted} = await serve(context);
    const {host, port, hostname} = new URL(url);
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      let sent = 0;
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      // The server hangs up while this still sends.
      socket.on('error', () => undefined).on('close', () => resolve(text));
      const headers = {...trusted, Host: host, 'Content-Type': 'application/json'};
      const lines = Object.entries({...headers, 'Transfer-Encoding': 'chunked'});
      const head = lines.map((each) => each.join(': ')).join('\r\n');
      socket.write(`POST /_lectern/decisions/a HTTP/1.1\r\n${head}\r\n\r\n`);
      const more = (): void => {
        if (socket.destroyed || sent++ > 52) return;
        socket.write(`${(1e5).toString(16)}\r\n${' '.repeat(1e5)}\r\n`, more);
      };
      more();
    });
    assert.match(said, /^HTTP\/1\.1 413 /);
  });

  it('refuses decisions that are none, names the member, and writes none beside them', async (context) => {
    const {write, annotations} = await serve(context);
    const good = decide().json;
    const target = {type: 'SpecificResource', source: 'urn:x:a', 'lectern:version': 'a'.repeat(64)};
    const verdict = (value: string) => [{type: 'TextualBody', purpose: 'classifying', value}];
    for (const [change, member] of [
      [{id: 'no iri'}, 'id'],
      [{type: 'Note'}, 'type'],
      [{motivation: 'commenting'}, 'motivation'],
      [{created: 'yesterday'}, 'created'],
      [{created: undefined}, 'created'],
      [{creator: undefined}, 'decision'],
      [{target: 'urn:x:a'}, 'target'],
      [{target: {...target, source: 'relative'}}, 'target.source'],
      [{target: {...target, 'lectern:version': 'old'}}, 'target.lectern:version'],
      [{target: {...target, 'lectern:follows': 7}}, 'target.lectern:follows'],
      [{body: []}, 'body'],
      [{body: verdict('perhaps')}, 'decision'],
      [{body: [...verdict('accepted'), ...verdict('rejected')]}, 'body'],
      [{body: verdict('withdrawn')}, 'target.lectern:follows'],
      [{body: verdict('amended')}, 'lectern:amended'],
      [{'lectern:amended': {body: []}}, 'lectern:amended'],
    ] as const) {
      const bad = {...good, ...change};
      const {status, json} = await write('POST', '/_lectern/decisions/a', [decide().json, bad]);
      assert.equal(status, 422, JSON.stringify(change));
      assert.ok(String(json.problem).includes(`decision 2: ${member}`), String(json.problem));
    }
    assert.equal((await write('POST', '/_lectern/decisions/a', [])).status, 422);
    assert.equal((await write('POST', '/_lectern/decisions/a', [7])).status, 422);
    assert.deepEqual(await readdir(annotations), [lockName]);
  });

  it('lets go of who is slow with headers or with a body', async (context) => {
    const patience = {headers: 50, request: 100, look: 10};
    const server = await listenOnLoopback(
      (request, response) => {
        request.resume().on('end', () => response.end('read'));
      },
      0,
      patience,
    );
    assert.ok(server.ok);
    context.after(server.close);
    const {port, hostname} = new URL(server.url);
    const begun = 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n';
    for (const said of [begun, `${begun}Content-Length: 9\r\n\r\nhalf`]) {
      const socket = connect(Number(port), hostname, () => socket.write(said));
      const chunks: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      await new Promise((resolve) => socket.on('close', resolve));
      assert.match(Buffer.concat(chunks).toString(), /^HTTP\/1\.1 408 /);
    }
  });
});

describe('the files of the site', () => {
  it('serves pages, folders and data with their types', async (context) => {
    const {get} = await serve(context);
    const library = await get('/');
    assert.equal(library.text, '<p>Library</p>');
    assert.equal(library.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal((await get('/read/brief%20%C3%A4/?x=1')).text, '<p>Letter</p>');
    assert.equal((await get('/letter.xml')).headers['content-type'], 'application/xml');
    const moved = await get('/read/brief%20%C3%A4');
    assert.deepEqual([moved.status, moved.headers.location], [308, './brief%20%C3%A4/']);
    const tag = {'If-None-Match': String(library.headers.etag)};
    assert.equal((await get('/', tag)).status, 304);
  });

  it('lists nothing, and shows nothing hidden or outside', async (context) => {
    const {get} = await serve(context);
    for (const path of [
      ...['/read/', '/none', '/.hidden', '/../secret.txt', '/%2e%2e/secret.txt', '//secret.txt'],
      ...['/read/../../secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/%00', '/%'],
      ...['/letter.xml/', '/index.html/x'],
    ]) {
      const {status, text} = await get(path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      assert.doesNotMatch(text, /^secret|hidden/);
    }
  });
});

describe('lectern serve', () => {
  it('refuses to be reached from elsewhere, a site that is none, and a wrong port', async () => {
    for (const [args, word] of [
      [['--host', '0.0.0.0'], /--host 0\.0\.0\.0 is refused/],
      [['--host', '192.168.0.7'], /is refused/],
      [['--site', 'test/data'], /holds no site/],
      [['--port', '70000'], /is no port/],
      [['--port', 'x'], /is no port/],
      [['file'], /expected no files/],
      [['--folder', 'x'], /--folder/],
    ] as const) {
      const {code, err} = await runLectern('serve', ...args);
      assert.equal(code, 2);
      assert.match(err, word);
    }
  });

  it('refuses a folder that another server writes in, and leaves it when it ends', async (context) => {
    const {root, annotations, stop} = await serve(context);
    const args = ['--site', `${root}/site`, '--annotations', annotations, '--port', '0'];
    const {code, err} = await runLectern('serve', ...args);
    assert.equal(code, 2);
    assert.match(err, /is in use: another Lectern, process \d+,/);
    await stop();
    assert.ok(!existsSync(`${annotations}/${lockName}`));
  });

  it('says which port is taken', async (context) => {
    const {root, url} = await serve(context);
    const args = ['--site', `${root}/site`, '--annotations', `${root}/others`];
    const {err} = await runLectern('serve', ...args, '--port', new URL(url).port);
    assert.match(err, /port \d+ is in use/);
  });
});
