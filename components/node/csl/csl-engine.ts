/** Styles or languages of words, as citation-js keeps them: XML by name. */
export interface CslRegister {
  readonly data: Readonly<Record<string, string>>;
  has(name: string): boolean;
  get(name: string): string;
  add(name: string, xml: string): void;
}

/** One style in one language, as `citeproc` runs it. */
export interface CslProcessor {
  /** `note` or `in-text`. */
  readonly opt: {readonly xclass: string};
  updateItems(ids: readonly string[]): void;
  /** False where the style has no bibliography; else its entries, as HTML. */
  makeBibliography(): false | readonly [unknown, readonly string[]];
  makeCitationCluster(
    items: readonly {readonly id: string; readonly locator?: string; readonly label?: string}[],
  ): string;
}

/** What we use of citation-js. It is the reader's to install, and runs on Node alone. */
export interface CslEngine {
  readonly styles: CslRegister;
  readonly locales: CslRegister;
  /** Throws for a style that `citeproc` cannot run. */
  engine(items: readonly object[], style: string, locale: string, format: 'html'): CslProcessor;
}

export const missingEngine =
  'CSL styles need @citation-js/core and @citation-js/plugin-csl, which are not installed: npm install @citation-js/core@0.8 @citation-js/plugin-csl@0.8';

/** The engine; undefined where its packages are not installed. */
export async function loadCslEngine(): Promise<CslEngine | undefined> {
  try {
    const {plugins} = await import('@citation-js/core');
    await import('@citation-js/plugin-csl');
    const engine = plugins.config.get('@csl');
    return isEngine(engine) ? engine : undefined;
  } catch (error) {
    if (isPackageMissing(error)) return undefined;
    throw error;
  }
}

function isEngine(value: unknown): value is CslEngine {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['styles', 'locales', 'engine'].every((name) => name in value)
  );
}

/** Whether a module was not found, and not one that is there and broken. */
function isPackageMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(String(error.code))
  );
}
