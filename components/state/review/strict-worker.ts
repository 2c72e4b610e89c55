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

/**
 * A worker whose script may be started under `require-trusted-types-for 'script'`. It trusts the
 * address it is given, which must therefore be written in our own code and nowhere else. Throws
 * where the host's policies leave no room for it.
 */
export function strictWorker(): new (address: URL, options: WorkerOptions) => Worker {
  const types: unknown = Reflect.get(globalThis, 'trustedTypes');
  return class extends Worker {
    constructor(address: URL, options: WorkerOptions) {
      const {href} = address;
      // One policy for one address: nothing else can ever be made of it.
      const rules = {
        createScriptURL: (asked: string): string => {
          if (asked !== href) throw new TypeError('no other script is trusted');
          return asked;
        },
      };
      const policy = isTrustedTypes(types) ? types.createPolicy(policyName, rules) : rules;
      super(policy.createScriptURL(href), options);
    }
  };
}
