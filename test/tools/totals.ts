/** What a step of the test command came to. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what was skipped, with the reason where one was given. */
  readonly skips: readonly string[];
}

export const none: Totals = {passed: 0, failed: 0, skipped: 0, skips: []};

export function addTotals(a: Totals, b: Totals): Totals {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    skips: [...a.skips, ...b.skips],
  };
}

/** The line that continuous integration reads, alone on its line. */
export function sayTotals({passed, failed, skipped}: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * The totals of a TAP report by `node --test`, from its closing lines. Undefined when they are not
 * there: then the runner did not come to its end.
 */
export function totalsOfTap(tap: string): Totals | undefined {
  const count = (name: string): number | undefined => {
    const found = new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const passed = count('pass');
  const failed = count('fail');
  const skipped = count('skipped');
  if (passed === undefined || failed === undefined || skipped === undefined) return undefined;
  const skips = [...tap.matchAll(/^\s*ok \d+ - (.*?) # (?:SKIP|TODO)\b *(.*)$/gm)];
  return {
    passed,
    failed: failed + (count('cancelled') ?? 0),
    skipped: skipped + (count('todo') ?? 0),
    skips: skips.map(([, name = '', reason = '']) => saySkip(name, reason)),
  };
}

/** The totals of Playwright's JSON report; undefined when it is none. */
export function totalsOfPlaywright(json: string): Totals | undefined {
  const report = parse(json);
  const stats = isRecord(report) && isRecord(report.stats) ? report.stats : undefined;
  if (!stats) return undefined;
  const errors = isRecord(report) && Array.isArray(report.errors) ? report.errors.length : 0;
  return {
    passed: numberOf(stats.expected),
    // Retries are off, so that a flaky test cannot occur; if one did, it failed once.
    failed: numberOf(stats.unexpected) + numberOf(stats.flaky) + errors,
    skipped: numberOf(stats.skipped),
    skips: skippedSpecs(report),
  };
}

/** The totals our own reporter for Web Test Runner wrote; undefined when there are none. */
export function totalsOfWebTestRunner(json: string): Totals | undefined {
  const report = parse(json);
  if (!isRecord(report) || typeof report.passed !== 'number') return undefined;
  const skips = Array.isArray(report.skips) ? report.skips.map(String) : [];
  return {
    passed: report.passed,
    failed: numberOf(report.failed),
    skipped: numberOf(report.skipped),
    skips,
  };
}

function skippedSpecs(suite: unknown): string[] {
  if (!isRecord(suite)) return [];
  const below = ['suites', 'specs'].flatMap((key) => {
    const list = suite[key];
    return Array.isArray(list) ? list.flatMap(skippedSpecs) : [];
  });
  const tests = suite.tests;
  if (!Array.isArray(tests)) return below;
  const own = tests.filter(isRecord).filter((test) => test.status === 'skipped');
  return [...below, ...own.map((test) => saySkip(String(suite.title), reasonOf(test)))];
}

function reasonOf(test: Readonly<Record<string, unknown>>): string {
  const annotations = Array.isArray(test.annotations) ? test.annotations : [];
  const given = annotations.filter(isRecord).map((annotation) => annotation.description);
  return given.filter((reason) => typeof reason === 'string').join('; ');
}

function saySkip(name: string, reason: string): string {
  return reason === '' ? name : `${name}: ${reason}`;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
