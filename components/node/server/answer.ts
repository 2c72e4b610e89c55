import type {ServerResponse} from 'node:http';

/** Answers in JSON, never kept by a cache and never read by another site. */
export function answer(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...privateHeaders,
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Says in one sentence why nothing was done. */
export function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  answer(response, status, {problem: message}, headers);
}

export const privateHeaders = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;
