#!/usr/bin/env node
// The program npm links as `lectern`. It is not compiled, so that it is there and may be run before
// anything is built, and can then say what is missing.
import {existsSync} from 'node:fs';

const program = new URL('../../../dist/lib/node/cli/main.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write(
    'lectern: the program is not built yet; run "npm run build:lib" in its folder (npm ci does so)\n',
  );
  process.exitCode = 2;
}
