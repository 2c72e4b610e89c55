/** Up to so many bytes a page has read a file before a worker would have started. */
export const smallest = 32_768;

/** `Content-Length` counts what is sent, which is less than what arrives where it is compressed. */
export function lengthOf({headers}: Response): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isNaN(length) || headers.has('content-encoding') ? undefined : length;
}
