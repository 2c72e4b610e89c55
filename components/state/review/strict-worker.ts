/** What is used of Trusted Types (W3C); a trusted address stands wherever a string may. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {readonly createScriptURL: (address: string) => string},
  ): {createScriptURL(address: string): string};
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

/** The policy a host names in `trusted-types` to let the review have its worker. */
const policyName = 'lectern';

/** Made once: a second one of its name is refused where the host lists the names. */
let policy: {createScriptURL(address: string): string} | undefined;

/** One policy for one address: nothing else can ever be made of it. */
function policyFor(trusted: string): {createScriptURL(address: string): string} {
  const types: unknown = Reflect.get(globalThis, 'trustedTypes');
  const rules = {
    createScriptURL: (address: string): string => {
      if (address !== trusted) throw new TypeError('no other script is trusted');
      return address;
    },
  };
  return isTrustedTypes(types) ? types.createPolicy(policyName, rules) : rules;
}

/**
 * A worker whose script may be started under `require-trusted-types-for 'script'`. It trusts the
 * first address it is given, which must therefore be written in our own code and nowhere else.
 * Throws where the host's policies leave no room for it.
 */
export function strictWorker(): new (address: URL, options: WorkerOptions) => Worker {
  return class extends Worker {
    constructor({href}: URL, options: WorkerOptions) {
      policy ??= policyFor(href);
      super(policy.createScriptURL(href), options);
    }
  };
}
