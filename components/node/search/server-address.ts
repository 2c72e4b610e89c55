/** An index on a server, as `lectern index` is told of it. */
export interface ServerAddress {
  /** Without the name of the index, and without a password. */
  readonly node: string;
  readonly index: string;
  readonly auth?: {readonly username: string; readonly password: string};
  /** A whole `Authorization` header, as for keys. */
  readonly authorization?: string;
}

/**
 * Reads `https://user:password@host/path/index`; a sentence where it names no index.
 *
 * @param authorization from the environment, where everybody does not see it
 */
export function readServerAddress(
  written: string,
  authorization: string | undefined,
): ServerAddress | string {
  const url = new URL(written);
  const [index = '', ...before] = url.pathname.replace(/\/+$/, '').split('/').reverse();
  if (!/^[a-z\d][a-z\d._-]{0,200}$/.test(index)) {
    return `${url.origin}${url.pathname} names no index; expected one of small letters and digits at the end, as in https://host:9200/letters`;
  }
  const {username, password} = url;
  return {
    node: `${url.origin}${before.reverse().join('/')}`,
    index,
    ...(username === ''
      ? {}
      : {auth: {username: decodeURIComponent(username), password: decodeURIComponent(password)}}),
    ...(authorization ? {authorization} : {}),
  };
}
