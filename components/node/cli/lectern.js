#!/usr/bin/env node
// The program npm links as `lectern`. It is not compiled, so that it is there and may be run before
// anything is built, and can then say what is missing.
import {existsSync, statSync} from 'node:fs';

const modules = new URL('../../../dist/lib/', import.meta.url);
const program = new URL('node/cli/main.js', modules);
// The same in few files, which start sooner.
const bundled = new URL('node/program/main.js', modules);

/** @param {URL} file */
const changed = (file) => statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0;

if (changed(bundled) > changed(new URL('.tsbuildinfo', modules))) {
  await import(bundled.href);
} else if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write(
    'lectern: the program is not built yet; run "npm run build:lib" in its folder (npm ci does so)\n',
  );
  process.exitCode = 2;
}
