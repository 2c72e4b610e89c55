import type {Page} from '@playwright/test';

/** In milliseconds: a task of the main thread longer than this is felt (W3C Long Tasks). */
const limit = 50;

declare global {
  interface Window {
    longTasks: {readonly start: number; readonly duration: number}[];
  }
}

/** A task on the page's main thread, in milliseconds. */
export interface Task {
  /** By the clock: what a reader waits, work of other programs included. */
  readonly clock: number;
  /** What of it the processor worked. */
  readonly processor: number;
}

/** Takes down the long tasks of a page, from its first line on. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const {startTime, duration} of list.getEntries()) {
        window.longTasks.push({start: startTime, duration});
      }
    }).observe({type: 'longtask', buffered: true});
  });
}

/** The tasks over 50 ms while something is done, by the page's observer and by a trace. */
export async function longTasksOf(page: Page, work: () => Promise<void>): Promise<Task[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  await browser.startTracing(page, {categories: ['toplevel', '__metadata']});
  await work();
  // An entry comes only after its task.
  await page.waitForTimeout(200);
  return tasksIn(JSON.parse(String(await browser.stopTracing())));
}

/** How many the page's own observer saw since it was last asked. */
export function seenByPage(page: Page): Promise<number[]> {
  return page.evaluate(() => window.longTasks.splice(0).map(({duration}) => duration));
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {readonly name?: string};
}

/** Tasks of the threads that draw pages, in the order they ended. */
function tasksIn(trace: {readonly traceEvents: readonly TraceEvent[]}): Task[] {
  const {traceEvents} = trace;
  const mains = new Set(
    traceEvents
      .filter(({name, args}) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({pid, tid}) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(
      ({name, pid, tid}) => name === 'ThreadControllerImpl::RunTask' && mains.has(`${pid} ${tid}`),
    )
    .map(({dur = 0, tdur = 0}) => ({clock: dur / 1000, processor: tdur / 1000}))
    .filter(({clock}) => clock > limit);
}
