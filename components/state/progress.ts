import {reduced} from '../core/natives/reduced.js';

/** How much of a file has come, in bytes; what is to come only where the server says so. */
export interface Progress {
  readonly received: number;
  readonly total?: number;
}

type Report = ((progress: Progress) => void) | undefined;

/** Files that are fetched together tell of one progress; a total is known when all are. */
export function sumOfProgress(report: Report): (file: string) => (progress: Progress) => void {
  const known = new Map<string, Progress>();
  const files = new Set<string>();
  return (file) => {
    files.add(file);
    return (progress) => {
      known.set(file, progress);
      const all = [...known.values()];
      const received = reduced(all, (sum, each) => sum + each.received, 0);
      const totals = all.flatMap(({total}) => total ?? []);
      const total = reduced(totals, (sum, each) => sum + each, 0);
      report?.(totals.length === files.size ? {received, total} : {received});
    };
  };
}
