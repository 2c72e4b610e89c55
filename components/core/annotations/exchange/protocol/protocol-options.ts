/** How to reach a server of the W3C Web Annotation Protocol. */
export interface ProtocolOptions {
  /** The address of the container, by the protocol with a `/` at its end. */
  readonly container: string;
  readonly fetch: typeof fetch;
  /** Sent with every request to the container's origin, e.g. `Authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Other origins that links may lead to, e.g. `https://notes.example.org`. */
  readonly allowedOrigins?: readonly string[];
  /** Milliseconds one request may take, its answer included. */
  readonly timeout?: number;
  /** Bytes of one answer that are read at most. */
  readonly largestAnswer?: number;
  readonly mostPages?: number;
  readonly mostAnnotations?: number;
  /** Ends the work. */
  readonly signal?: AbortSignal;
}

export const protocolLimits = {
  timeout: 30_000,
  largestAnswer: 50_000_000,
  mostPages: 1000,
  mostAnnotations: 100_000,
} as const;

/**
 * The whole address a link means, where it may be followed: on the container's own origin or one
 * that is allowed. What a server sends must not make a reader's browser, or a program behind a
 * firewall, ask other servers, the less so with the reader's credentials.
 */
export function addressToFollow(
  link: string,
  from: string,
  {container, allowedOrigins = []}: ProtocolOptions,
): string | undefined {
  try {
    const {protocol, origin, href, username, password} = new URL(link, from);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined;
    return origin === new URL(container).origin || allowedOrigins.includes(origin)
      ? href
      : undefined;
  } catch {
    return undefined;
  }
}
