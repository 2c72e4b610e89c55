import {isoYear} from '../../core/dates/iso-year.js';
import {sayYear} from '../../core/dates/say-value.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {escapeHtml} from '../../render/html-sink.js';
import {hrefTo, sitePaths} from './site-paths.js';

/** How many dates begin in a year, by the year; 0 is 1 BCE. */
export type DatesByYear = ReadonlyMap<number, number>;

/** Years from the first to the last, both counted, with the dates that begin in them. */
interface Period {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Of more lines than these nobody sees the whole. */
const mostPeriods = 80;
/** In years, finest first. */
const grains = [1, 10, 100, 1000] as const;

/** Dates by the years they begin in, each period leading to its passages by the search. */
export function renderPeriods(years: DatesByYear, total: number, folder: string): string {
  const periods = periodsOf(years);
  if (periods.length === 0) return '';
  const most = Math.max(...periods.map(({count}) => count));
  const rows = periods.map((period) => {
    const {count} = period;
    const href = `${hrefTo(sitePaths.search(folder))}?q=${encodeURIComponent(query(period))}`;
    const dates = counted(str`${count} {date|dates}`);
    return `<tr><th scope="row"><a href="${escapeHtml(href)}">${escapeHtml(sayPeriod(period))}</a></th><td>${escapeHtml(dates)}</td><td aria-hidden="true"><meter max="${most}" value="${count}"></meter></td></tr>`;
  });
  const known = periods.reduce((sum, {count}) => sum + count, 0);
  const others = total - known;
  const left =
    others > 0 ? ` ${counted(str`${others} {date has|dates have} no year to begin with.`)}` : '';
  return `
      <h2>${escapeHtml(msg('All dates, by the years they begin in'))}</h2>
      <p class="lead">${escapeHtml(`${msg('Each line leads to the passages.')}${left}`)}</p>
      <table class="periods"><tbody>
        ${rows.join('\n        ')}
      </tbody></table>`;
}

/** By single years where these are few enough, else by tens, hundreds, thousands; none is empty. */
function periodsOf(years: DatesByYear): readonly Period[] {
  const sorted = [...years].sort(([a], [b]) => a - b);
  let periods: Period[] = [];
  for (const grain of grains) {
    periods = [];
    for (const [year, count] of sorted) {
      const {from, to} = around(year, grain);
      const last = periods.at(-1);
      if (last?.from === from) periods[periods.length - 1] = {...last, count: last.count + count};
      else periods.push({from, to, count});
    }
    if (periods.length <= mostPeriods) break;
  }
  return periods;
}

/** The years 100 to 199, 1 to 99, 100 BCE to 1 BCE: no period lies on both sides of the era. */
function around(year: number, grain: number): Omit<Period, 'count'> {
  if (year > 0) {
    const from = Math.floor(year / grain) * grain;
    return {from: Math.max(1, from), to: from + grain - 1};
  }
  const to = -Math.floor(-year / grain) * grain;
  return {from: to - grain + 1, to};
}

function sayPeriod({from, to}: Period): string {
  const locale = wordsLocale();
  return from === to
    ? sayYear(from, locale)
    : `${sayYear(from, locale, to < 100)}–${sayYear(to, locale)}`;
}

/** What the search is asked: a year or two of them. */
function query({from, to}: Period): string {
  return from === to ? `date:${isoYear(from)}` : `date:${isoYear(from)}..${isoYear(to)}`;
}
