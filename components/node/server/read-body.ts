import type {IncomingMessage} from 'node:http';

export type BodyResult =
  | {readonly ok: true; readonly value: unknown}
  /** With the HTTP status that says so. */
  | {readonly ok: false; readonly status: number; readonly message: string};

export interface BodyLimits {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds, for the whole body. */
  readonly time: number;
}

const usual: BodyLimits = {size: 5 * 1024 * 1024, time: 30_000};

/** More than any annotation has; what nests deeper is made to exhaust a program that reads it. */
const depthLimit = 100;

/** Reads a JSON body. What is too large or too slow is not read on: close the connection then. */
export async function readBody(
  request: IncomingMessage,
  limits: BodyLimits = usual,
): Promise<BodyResult> {
  const {'content-type': type, 'content-encoding': encoding} = request.headers;
  if (!isJson(type ?? '')) {
    return fail(415, 'the body must be application/json or application/ld+json, in UTF-8');
  }
  if (encoding !== undefined && encoding !== 'identity') {
    return fail(415, 'the body must not be compressed');
  }
  const bytes = await readBytes(request, limits);
  if (!Buffer.isBuffer(bytes)) return bytes;
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return fail(400, 'the body is not UTF-8');
  }
  if (nestsTooDeep(text)) return fail(422, `the body nests deeper than ${depthLimit} levels`);
  try {
    return {ok: true, value: JSON.parse(text)};
  } catch (error) {
    return fail(400, `the body is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

function readBytes(request: IncomingMessage, limits: BodyLimits): Promise<Buffer | BodyResult> {
  const tooLarge = fail(413, `the body is larger than ${limits.size} bytes`);
  if (Number(request.headers['content-length']) > limits.size) return Promise.resolve(tooLarge);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (result: Buffer | BodyResult): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose).pause();
      resolve(result);
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limits.size) done(tooLarge);
    };
    const onEnd = (): void => done(Buffer.concat(chunks));
    const onClose = (): void => done(fail(400, 'the body was broken off'));
    const timer = setTimeout(() => done(fail(408, 'the body took too long')), limits.time);
    request.on('data', onData).on('end', onEnd).on('close', onClose);
    request.on('error', () => undefined);
  });
}

function isJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((each) => /^\s*charset="?([^"]*)"?\s*$/.exec(each)?.[1]);
  return (
    ['application/json', 'application/ld+json'].includes(type.trim()) &&
    charset.every((name) => name === undefined || name === 'utf-8' || name === 'utf8')
  );
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      do at += text[at] === '\\' ? 2 : 1;
      while (at < text.length && text[at] !== '"');
    } else if (character === '[' || character === '{') {
      if (++depth > depthLimit) return true;
    } else if (character === ']' || character === '}') depth--;
  }
  return false;
}

function fail(status: number, message: string): Extract<BodyResult, {ok: false}> {
  return {ok: false, status, message};
}
