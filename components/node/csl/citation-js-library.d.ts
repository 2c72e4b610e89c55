// The library ships no types; this is the part of it that `csl-engine.ts` uses.
declare module '@citation-js/core' {
  export const plugins: {readonly config: {get(name: string): unknown}};
}
declare module '@citation-js/plugin-csl';
