import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {Workshop} from './sites.js';

const dated = (dates: readonly string[], of = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${of}</p>${dates
    .map((when) => `<p>In <date when="${when}">a year</date> it rained.</p>`)
    .join('')}</body></text></TEI>`;
const years = (from: number, count: number): string[] =>
  Array.from({length: count}, (_, at) => String(from + at));

describe('the time line of a collection', () => {
  const workshop = new Workshop();
  after(() => workshop.remove());
  const rows = (): string[] =>
    [...workshop.read('rain/timeline/index.html').matchAll(/<time datetime="(\d+)"/g)].map(
      ([, year = '']) => year,
    );

  it('has the dates of all documents in order of time, each with the way to its passage', async () => {
    workshop.write('texts/rain/a.xml', dated(['1950', '1930']));
    workshop.write('texts/rain/b.xml', dated(['1940'], 'one more'));
    await workshop.build();
    assert.deepEqual(rows(), ['1930', '1940', '1950']);
    const page = workshop.read('rain/timeline/index.html');
    assert.match(page, /3 dates/);
    assert.match(page, /<a href="\.\.\/\.\.\/rain\/read\/b\/#b\.m1">/);
  });

  it('is made anew when a date changes, and only then', async () => {
    assert.equal((await workshop.build()).written, 0);
    workshop.write('texts/rain/b.xml', dated(['1960']));
    await workshop.build();
    assert.deepEqual(rows(), ['1930', '1950', '1960']);
  });

  it('has the first of very many, and says so', async () => {
    workshop.write('texts/rain/a.xml', dated(years(3000, 1500)));
    workshop.write('texts/rain/b.xml', dated(years(1500, 1500)));
    await workshop.build();
    assert.deepEqual(rows(), years(1500, 100));
    const page = workshop.read('rain/timeline/index.html');
    assert.match(page, /3000 dates/);
    assert.match(page, /the first 100 of them/);
  });

  it('counts very many by the years they begin in, each with the way to its passages', async () => {
    workshop.write('texts/rain/a.xml', dated([...years(1500, 999), '-0044']));
    workshop.write('texts/rain/b.xml', dated([...years(1880, 20), '--05-01'], 'one more'));
    await workshop.build();
    const page = workshop.read('rain/timeline/index.html');
    const lines = [
      ...page.matchAll(/<th scope="row"><a href="([^"]*)">([^<]*)<\/a><\/th><td>([^<]*)/g),
    ];
    assert.deepEqual(
      lines.slice(0, 2).map(([, ...line]) => line),
      [
        ['../../rain/search/?q=date%3A-0099..0000', '100 BCE–1 BCE', '1 date'],
        ['../../rain/search/?q=date%3A1500..1599', '1500–1599', '100 dates'],
      ],
    );
    assert.deepEqual(lines.find(([, , period]) => period === '1800–1899')?.[3], '120 dates');
    assert.match(page, /1 date has no year to begin with/);
  });
});
