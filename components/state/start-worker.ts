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
      super(trusted(own ? address.href : importing(address)), options);
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

/** As far as it is used here; TypeScript's own library does not know it. */
interface PolicyMaker {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/** Under `require-trusted-types-for 'script'` a worker's address has to come from a policy. */
function trusted(address: string): string {
  const {trustedTypes} = globalThis as {readonly trustedTypes?: PolicyMaker};
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy('lectern', {createScriptURL: (url) => url});
  return policy.createScriptURL(address);
}
