import {readFileSync} from 'node:fs';

/** What `npm run bench` found; milliseconds and megabytes where nothing else is said. */
export interface SpeedFigures {
  readonly machine: Machine;
  readonly pages: readonly PageRow[];
  readonly hover?: HoverFigures;
  readonly build?: BuildFigures;
  readonly search?: SearchFigures;
}

/** Figures of two machines cannot be compared, ratios can. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** Gigabytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
}

/** Medians of visits to one page with nothing cached; times from the start of navigation. */
export interface PageFigures {
  readonly firstPaint: number;
  /** When words of the document were painted. */
  readonly firstText: number;
  /** From then on no task held up the page: not before the first words. */
  readonly interactive: number;
  readonly longestTask: number;
  /** From the first task of a frame until it was drawn: what browsers count as no task is in it. */
  readonly longestFrame?: number;
  /** From the wish to see the end until words are painted there; of a page that has no end, nothing. */
  readonly jumpToEnd?: number;
  /** Script memory of the page, after rubbish was collected. */
  readonly heap: number;
  /** Resident memory of the process that draws the page; shared parts by their share. */
  readonly memory: number;
  readonly nodes: number;
  /** Bytes that came until the page had come to rest, uncompressed. */
  readonly bytes: number;
}

/** So long a page is waited for that is to show its end, in milliseconds. */
export const jumpPatience = 30_000;

/** One way to show a text of one size. */
export interface PageRow {
  readonly megabytes: number;
  readonly way: string;
  readonly date: string;
  readonly runs: number;
  readonly figures?: PageFigures;
  /** Seconds after which nobody waited for it any longer. */
  readonly unfinished?: number;
}

export interface HoverFigures {
  readonly date: string;
  /** Mentions on the page, all at once. */
  readonly mentions: number;
  readonly times: number;
  /** From the end of the delay until the card is painted. */
  readonly median: number;
  readonly p95: number;
  /** What of it the page worked, without waiting for the screen's next frame. */
  readonly workMedian: number;
  readonly workP95: number;
  /** Elements a mention has beyond the one that holds its words. */
  readonly elementsMore: number;
}

export interface BuildFigures {
  readonly date: string;
  readonly files: number;
  readonly megabytes: number;
  /** Megabytes of TEI a second, by one thread and by all of them. */
  readonly rateOfOne: number;
  readonly rateOfAll: number;
  /** Seconds of the first build, and of a second one after one file changed. */
  readonly first: number;
  readonly again: number;
  /** Of one large file: its own size, and the most memory that its build took. */
  readonly largest: number;
  readonly memory: number;
}

export interface SearchFigures {
  readonly date: string;
  readonly documents: number;
  readonly mentions: number;
  readonly queries: readonly SearchedFigures[];
}

export interface SearchedFigures {
  readonly query: string;
  readonly passages: number;
  /** Until the first result, with nothing fetched before, and again. */
  readonly cold: number;
  readonly warm: number;
  /** Bytes fetched, nothing fetched before. */
  readonly bytes: number;
}

/** Reads the figures that the bench wrote last; undefined where there are none. */
export function readSpeedFigures(path: string): SpeedFigures | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
  return isSpeedFigures(value) ? value : undefined;
}

/** The file is of our own making: what it is told by suffices. */
function isSpeedFigures(value: unknown): value is SpeedFigures {
  return typeof value === 'object' && value !== null && 'machine' in value && 'pages' in value;
}
