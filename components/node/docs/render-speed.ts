import {escapeHtml} from '../../render/html-sink.js';
import {slugOf} from './read-guide.js';
import type {SpeedFigures} from './speed-figures.js';
import {type SpeedTable, speedTables} from './speed-tables.js';

/** What the bench found last, as tables under headings of their own. */
export function renderSpeed(figures: SpeedFigures | undefined): string {
  if (!figures) return '<p>Nothing has been measured yet.</p>';
  return [renderMachine(figures), ...speedTables(figures).map(renderTable)].join('\n');
}

function renderMachine({machine, pages, hover, build, search}: SpeedFigures): string {
  const dates = [...pages, hover, build, search]
    .flatMap((part) => (part ? [part.date] : []))
    .sort();
  const [first, last] = [dates.at(0) ?? '', dates.at(-1) ?? ''];
  const when = first === last ? `On ${last}` : `From ${first} to ${last}`;
  const {processor, cores, memory, system, node, browser} = machine;
  const words = `${when}: ${processor}, ${cores} cores, ${memory} GB of memory; ${system}; ${browser}; Node ${node}.`;
  return `<p>${escapeHtml(words)}</p>`;
}

function renderTable({title, columns, rows}: SpeedTable): string {
  const id = slugOf(title);
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map(([name = '', ...cells]) => {
    const rest = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(name)}</th>${rest}</tr>`;
  });
  return `<h3 id="${id}">${escapeHtml(title)}</h3>
      <div class="wide" role="group" tabindex="0" aria-labelledby="${id}"><table class="figures">
        <thead><tr>${head}</tr></thead>
        <tbody>${body.join('\n')}</tbody>
      </table></div>`;
}
