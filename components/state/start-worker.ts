import {wordsLocale} from '../core/words/words-locale.js';

/** Something that is made as a `Worker` is. */
type WorkerMaker = new (address: URL, options: WorkerOptions) => Worker;

/**
 * Starts a module of ours as a worker, or gives undefined where the page's policy forbids it.
 *
 * Bundlers know a worker only by the very words `new Worker(new URL('…', import.meta.url))`, so the
 * caller writes them, with a `Worker` that minds two things beside: a page that requires Trusted
 * Types, and scripts that come from another site, which may not be workers themselves but may be
 * imported by one.
 *
 * @param make `(Worker) => new Worker(new URL('./a-worker.js', import.meta.url), {type: 'module'})`
 */
export function startWorker(make: (Worker: WorkerMaker) => Worker): Worker | undefined {
  try {
    return make(carefulWorker());
  } catch {
    return undefined;
  }
}

function carefulWorker(): WorkerMaker {
  return class extends Worker {
    constructor(address: URL, options: WorkerOptions) {
      const own = address.origin === location.origin;
      // A worker's words are in the page's language: see `words-in-worker`.
      const named = {...options, name: wordsLocale()};
      super(trusted(own ? address.href : importing(address)), named);
    }
  };
}

/** A worker of this site that does nothing but import a script of another one. */
function importing(address: URL): string {
  const script = new Blob([`import ${JSON.stringify(address.href)};`], {type: 'text/javascript'});
  return URL.createObjectURL(script);
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

/** What is used of Trusted Types (W3C); a trusted address stands wherever a string may. */
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

/** The policy a host names in `trusted-types` to let Lectern have its workers. */
const policyName = 'lectern';

/** Addresses of our own scripts: nothing else can ever be made of the policy. */
const ours = new Set<string>();

/** Made once: a second one of its name is refused where the host lists the names. */
let policy: ScriptPolicy | undefined;

/** Under `require-trusted-types-for 'script'` a worker's address has to come from a policy. */
function trusted(address: string): string {
  const types: unknown = Reflect.get(globalThis, 'trustedTypes');
  const rules: ScriptPolicy = {
    createScriptURL: (asked) => {
      if (!ours.has(asked)) throw new TypeError('no other script is trusted');
      return asked;
    },
  };
  ours.add(address);
  policy ??= isTrustedTypes(types) ? types.createPolicy(policyName, rules) : rules;
  return policy.createScriptURL(address);
}
