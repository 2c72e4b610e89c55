import {isOfTheDisk, sayDiskError} from '../build/disk-error.js';
import {fillServer} from '../search/fill-server.js';
import {type IndexFolder, openIndexFolder} from '../search/index-folder.js';
import {readServerAddress} from '../search/server-address.js';
import {writeBulk} from '../search/write-bulk.js';
import {readArguments} from './read-arguments.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {to: {type: 'string'}} as const;

/** `lectern index`: the words of a built collection into a server, or into a file for one. */
export async function runIndex(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const refuse = (message: string, code: ExitCode = exit.wrongUse): ExitCode => {
    terminal.err(`lectern index: ${message}\n`);
    return code;
  };
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    return refuse('expected the folder of one built collection; see lectern --help');
  }
  const {to} = values;
  if (to === undefined || to === '') {
    return refuse('expected --to with the address of an index, or a file.ndjson');
  }
  const opened = await openIndexFolder(folder);
  if (typeof opened === 'string') return refuse(opened, exit.fileHasErrors);
  const said = /^https?:\/\//.test(to) ? await toServer(opened, to) : await toFile(opened, to);
  if (!said.ok) return refuse(said.message, said.code);
  terminal.out(`${said.message}\n`);
  return exit.ok;
}

interface Said {
  readonly ok: boolean;
  readonly message: string;
  readonly code: ExitCode;
}

async function toServer(opened: IndexFolder, to: string): Promise<Said> {
  const wrong = (message: string, code: ExitCode): Said => ({ok: false, message, code});
  if (!URL.canParse(to)) return wrong('--to is no whole address', exit.wrongUse);
  const server = readServerAddress(to, process.env.LECTERN_SEARCH_AUTHORIZATION);
  if (typeof server === 'string') return wrong(server, exit.wrongUse);
  const filled = await fillServer(opened, server);
  const place = `${server.node}/${server.index}`;
  if (!filled.ok) return wrong(`${place}: ${filled.message}`, exit.fileHasErrors);
  const {records, index, isNew} = filled;
  const message = isNew
    ? `${place}: ${records} records, as ${index}`
    : `${place}: nothing to do, ${index} is the same`;
  return {ok: true, message, code: exit.ok};
}

async function toFile(opened: IndexFolder, to: string): Promise<Said> {
  try {
    const {records, settings} = await writeBulk(opened.source, to);
    const message = `${to}: ${records} records for POST INDEX/_bulk; make the index with ${settings} before`;
    return {ok: true, message, code: exit.ok};
  } catch (error) {
    if (!isOfTheDisk(error)) throw error;
    return {ok: false, message: sayDiskError(error), code: exit.fileHasErrors};
  }
}
