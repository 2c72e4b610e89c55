/** An error of the operating system, as Node tells it. */
export interface DiskError extends Error {
  readonly syscall: string;
  readonly code?: string;
  readonly path?: string;
}

export function isOfTheDisk(error: unknown): error is DiskError {
  return error instanceof Error && 'syscall' in error;
}

/** Errors by their code that a build may meet, in words; others are said as the system says them. */
const words: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than is allowed here',
  EROFS: 'the disk can only be read',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EMFILE: 'too many files are open',
};

/** What went wrong, and with which file. */
export function sayDiskError({code = '', path, message}: DiskError): string {
  const said = words[code];
  return said === undefined ? message : `${path === undefined ? '' : `${path}: `}${said} (${code})`;
}

/** An error of writing names the file: of a descriptor the system knows none. */
export function withPath(error: unknown, path: string): unknown {
  return isOfTheDisk(error) ? Object.assign(error, {path}) : error;
}

/** What of an error gets from one thread to another, where only its message would. */
export interface SentError {
  readonly message: string;
  readonly system?: {readonly syscall: string; readonly code?: string; readonly path?: string};
}

export function sentError(error: unknown): SentError {
  const message = error instanceof Error ? error.message : String(error);
  if (!isOfTheDisk(error)) return {message};
  const {syscall, code, path} = error;
  return {message, system: {syscall, ...(code && {code}), ...(path && {path})}};
}

export function receivedError({message, system}: SentError): Error {
  return Object.assign(new Error(message), system);
}
