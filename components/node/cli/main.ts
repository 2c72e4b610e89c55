#!/usr/bin/env node
import {runCommandLine} from './command-line.js';

// A pipe that is closed early (`lectern text FILE | head`) is no failure of ours.
process.stdout.on('error', (error: Error & {code?: string}) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
});
