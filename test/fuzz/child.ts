/** The process that reads mutants; its parent ends it when one takes too long. */
import {examine, type Finding} from './examine.js';
import type {Failure, Order, Report} from './messages.js';
import {mutantOf} from './mutant-of.js';
import {shrink} from './shrink.js';
import {specimens} from './specimens.js';

const found = specimens();
const report = (what: Report): void => void process.send?.(what);

process.on('unhandledRejection', (reason) => {
  throw new Error(`a rejection nobody handles: ${String(reason)}`);
});
process.on('message', ({seed, from, to}: Order) => {
  for (let index = from; index < to; index++) {
    const mutant = mutantOf(found, seed, index);
    const {finding, wellFormed, proven} = examine(mutant.bytes);
    const failure = finding && {failure: failureOf(mutant.bytes, mutant.said, finding)};
    report({index, wellFormed, proven, ...failure});
  }
});
report({ready: true});

function failureOf(bytes: Uint8Array, mutant: string, {kind, said}: Finding): Failure {
  const fails = (smaller: Uint8Array): boolean => examine(smaller).finding?.kind === kind;
  const small = shrink(bytes, fails);
  const input = JSON.stringify(new TextDecoder('latin1').decode(small));
  return {kind, said: examine(small).finding?.said ?? said, mutant, input};
}
