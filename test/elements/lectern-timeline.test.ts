import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {DatedStatement} from '../../components/core/collection/dated-statement.js';
import {readDate} from '../../components/core/dates/read-date.js';
import type {LecternTimeline} from '../../components/elements/lectern-timeline/lectern-timeline.js';
import '../../components/elements/lectern-timeline/lectern-timeline-define.js';
import {asPrinted} from './as-printed.js';
import {addressOf, patiently, tei} from './sources.js';

const attributes = (given: Readonly<Record<string, string>>) => new Map(Object.entries(given));

const statement = (
  id: string,
  given: Readonly<Record<string, string>>,
  over: Partial<DatedStatement> = {},
): DatedStatement => ({
  id,
  date: readDate(attributes(given)),
  kind: 'text',
  wording: `words of ${id}`,
  before: '',
  after: '',
  subjects: [],
  witness: 'Diary',
  ...over,
});

const all = (element: Element, selector: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
];
const one = (element: Element, selector: string): Element => {
  const found = element.shadowRoot?.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (node: Element | null | undefined) =>
  (node?.textContent ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const marks = (element: Element) => all(element, '.mark');
const rows = (element: Element) => all(element, 'tbody tr').map((row) => text(row));
const drawn = (element: LecternTimeline) =>
  waitUntil(() => element.shadowRoot?.querySelector('.mark'), 'marks are drawn', patiently);
const focused = (element: Element) => element.shadowRoot?.activeElement?.getAttribute('aria-label');

async function timeline(
  statements: readonly DatedStatement[],
  over: Partial<LecternTimeline> = {},
): Promise<LecternTimeline> {
  const element = await fixture<LecternTimeline>(
    html`<lectern-timeline .statements=${statements}></lectern-timeline>`,
  );
  Object.assign(element, over);
  await drawn(element);
  await element.updateComplete;
  return element;
}

const some = [
  statement('a', {when: '1944-03-05'}, {document: 'diary', passage: 'd1', place: '¶ 1'}),
  statement('b', {notAfter: '1944-09'}, {document: 'diary', passage: 'd2', place: '¶ 2'}),
  statement('c', {when: '1945', cert: 'low'}, {document: 'memo', witness: 'Memo'}),
  statement('d', {from: '1944-06', to: '1945-06'}, {witness: 'Memo', document: 'memo'}),
];

describe('lectern-timeline', () => {
  it('draws a day thin, a year as wide as a year, an open end faded, doubt hatched and worded', async () => {
    const element = await timeline(some);
    const of = (name: string) => {
      const mark = marks(element).find((each) => each.getAttribute('aria-label')?.includes(name));
      if (!mark) throw new Error(`no mark of ${name}`);
      return mark;
    };
    const width = (mark: Element, part: string) =>
      Number(mark.querySelector(`.${part}`)?.getAttribute('width'));
    expect(width(of('words of a'), 'stroke')).to.be.at.least(2);
    expect(width(of('words of c'), 'within')).to.be.greaterThan(200);
    expect(of('words of c').querySelector('[fill="url(#uncertain)"]')).not.to.equal(null);
    expect(of('words of c').getAttribute('aria-label')).to.include('uncertain');
    expect(of('words of b').querySelector('[mask]')).not.to.equal(null);
    expect(of('words of b').getAttribute('aria-label')).to.include('not after September 1944');
    expect(of('words of d').querySelectorAll('.within')).to.have.length(2);
    expect(of('words of d').querySelectorAll('.throughout')).to.have.length(1);
  });

  it('has a table of all, with when, what, who says it and the passage, that sorts', async () => {
    const element = await timeline(some);
    expect(rows(element).map((row) => row.slice(0, 20))).to.have.length(4);
    expect(rows(element)[0]).to.equal('5 March 1944 to the day words of a Diary ¶ 1');
    const [when, , who] = all(element, 'thead button');
    const first = () => text(one(element, 'tbody tr'));
    (when as HTMLElement).click();
    await element.updateComplete;
    expect(first()).to.include('1945');
    (who as HTMLElement).click();
    await element.updateComplete;
    expect(first()).to.include('Diary');
    expect(who?.closest('th')?.ariaSort).to.equal('ascending');
  });

  it('leads to the passage, and lets others go there instead', async () => {
    const element = await timeline(some, {readHref: 'read/{document}/'});
    const link = one(element, 'a.mark');
    expect(link.getAttribute('href')).to.equal('read/diary/#diary.d1');
    let asked = '';
    element.addEventListener('lectern-navigate', (event) => {
      asked = `${event.address.document} ${event.address.passage}`;
      event.preventDefault();
    });
    link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}));
    expect(asked).to.equal('diary d1');
  });

  it('tells of a date that leads nowhere by an event', async () => {
    const element = await timeline([statement('alone', {when: '1944'})]);
    let opened = '';
    element.addEventListener('lectern-timeline-open', (event) => {
      opened = event.statement.id;
    });
    const mark = one(element, '.mark');
    expect(mark.getAttribute('role')).to.equal('button');
    (mark as SVGElement).focus();
    await sendKeys({press: 'Enter'});
    expect(opened).to.equal('alone');
  });

  it('steps through dates in order of time, with one stop for Tab', async () => {
    const element = await timeline(some);
    expect(all(element, '.mark[tabindex="0"]')).to.have.length(1);
    (one(element, '.mark[tabindex="0"]') as SVGElement).focus();
    await sendKeys({press: 'Home'});
    const order = [focused(element)];
    for (let step = 0; step < 3; step++) {
      await sendKeys({press: 'ArrowRight'});
      await element.updateComplete;
      order.push(focused(element));
    }
    expect(order.map((label) => label?.match(/words of ./)?.[0])).to.deep.equal([
      'words of a',
      'words of d',
      'words of b',
      'words of c',
    ]);
    expect(text(one(element, '.readout'))).to.include('possibly 1945');
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(text(one(element, '.readout'))).to.include('Point at a date');
  });

  it('comes closer and goes back by keys, says so, and keeps the focus on its date', async () => {
    const element = await timeline(some);
    const changes: string[] = [];
    element.addEventListener('lectern-timeline-change', ({from, to}) => {
      changes.push(`${from}/${to}`);
    });
    (one(element, '.mark[tabindex="0"]') as SVGElement).focus();
    const label = focused(element);
    await sendKeys({press: '+'});
    await sendKeys({press: '+'});
    await element.updateComplete;
    expect(focused(element)).to.equal(label);
    expect(changes).to.have.length(2);
    expect(changes[1]).to.match(/^1944-\d\d-\d\d\/194[45]-\d\d-\d\d$/);
    expect(element.from).to.equal(changes[1]?.split('/')[0]);
    await sendKeys({press: '0'});
    await element.updateComplete;
    expect(marks(element)).to.have.length(4);
  });

  it('goes on beyond the edge to the next date out of view', async () => {
    const element = await timeline(
      ['1800', '1850', '1990'].map((when) => statement(when, {when})),
      {from: '1795', to: '1860'},
    );
    await waitUntil(() => marks(element).length === 2);
    (one(element, '.mark[tabindex="0"]') as SVGElement).focus();
    await sendKeys({press: 'End'});
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    expect(focused(element)).to.include('words of 1990');
  });

  it('takes a stretch as ISO or EDTF, and says when it is none', async () => {
    const element = await timeline(some, {from: '1944-03', to: '1944-04'});
    await waitUntil(() => all(element, '.band').some((band) => text(band).includes('March 1944')));
    element.from = '1944-03~';
    element.to = '1945?';
    await waitUntil(() => all(element, '.tick').some((tick) => text(tick) === 'Jul'));
    element.from = 'soon';
    await waitUntil(() => element.shadowRoot?.querySelector('[part="problem"]'));
    expect(text(one(element, '[part="problem"]'))).to.equal('“soon” in from is no date.');
    expect(marks(element).length).to.be.greaterThan(0);
  });

  it('puts the datings of one event beside one another and says that they share no day', async () => {
    const subjects = [{id: 'x', name: 'Fall of the town', kind: 'event', tie: 'linked'}] as const;
    const element = await timeline(
      [
        statement('a', {when: '1944-09'}, {subjects, document: 'one', witness: 'One'}),
        statement('b', {when: '1945-09'}, {subjects, document: 'two', witness: 'Two'}),
      ],
      {groupBy: 'event'},
    );
    await element.updateComplete;
    expect(text(one(element, '.heading'))).to.equal('Fall of the town datings that share no day');
    expect(all(element, '.label').map(text)).to.deep.equal([
      'words of a — One',
      'words of b — Two',
    ]);
    expect(rows(element)[0]).to.include('tied to it by an annotation');
  });

  it('filters by document, and shows what is left', async () => {
    const element = await timeline(some);
    const select = one(element, 'select[name="witness"]') as HTMLSelectElement;
    select.value = 'Memo';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
    expect(text(one(element, '[part="count"]'))).to.equal('2 dates');
    expect(marks(element)).to.have.length(2);
  });

  it('says who is asked for and is not here, and leads back to all', async () => {
    const element = await timeline(some);
    element.subject = 'gone';
    await element.updateComplete;
    expect(text(one(element, '[part="problem"]'))).to.equal('None of these dates is of “gone”.');
    expect(all(element, '[part="empty"], table')).to.have.length(0);
    const [chosen] = (one(element, 'select[name="subject"]') as HTMLSelectElement).selectedOptions;
    expect(chosen?.textContent).to.equal('gone');
    (one(element, '[part="problem"] + p button') as HTMLButtonElement).click();
    await element.updateComplete;
    expect(text(one(element, '[part="count"]'))).to.equal('4 dates');
    expect(element.subject).to.equal('');

    const src = addressOf(tei('<p><date when="1944-03-05">the 5th</date></p>'));
    const asked = await fixture<LecternTimeline>(
      html`<lectern-timeline src=${src} documents="gone"></lectern-timeline>`,
    );
    await waitUntil(() => asked.shadowRoot?.querySelector('[part="problem"]'), 'said', patiently);
    expect(text(one(asked, '[part="problem"]'))).to.equal('There is no document “gone” here.');
  });

  it('counts five thousand dates together, opens them on a closer look and lists them in parts', async () => {
    const many = Array.from({length: 5000}, (_, at) => {
      const day = new Date(Date.UTC(1900, 0, 1 + at * 3)).toISOString().slice(0, 10);
      return statement(String(at), {when: day});
    });
    const element = await timeline(many);
    const counted = () =>
      all(element, '.count').reduce((sum, {textContent}) => sum + Number(textContent), 0);
    expect(counted() + all(element, 'g.mark:not(:has(.count))').length).to.equal(5000);
    expect(marks(element).length).to.be.lessThan(150);
    expect(rows(element)).to.have.length(200);
    const before = marks(element).length;
    (one(element, '.mark:has(.count)') as SVGElement).focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(element.from).to.not.equal('');
    expect(marks(element).length).to.be.greaterThan(0);
    expect(before).to.be.greaterThan(0);
    (one(element, 'button[part="more"]') as HTMLElement).click();
    await element.updateComplete;
    expect(rows(element)).to.have.length(5000);
  });

  it('lists what no closer look can part', async () => {
    const same = Array.from({length: 60}, (_, at) => statement(String(at), {when: '1944-03-05'}));
    const element = await timeline([...same, statement('else', {when: '1944-03-06'})]);
    for (
      let look = 0;
      look < 12 && !element.shadowRoot?.querySelector('.table-head button');
      look++
    ) {
      const cluster = element.shadowRoot?.querySelector<SVGElement>('.mark:has(.count)');
      cluster?.focus();
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
    }
    expect(text(one(element, '[part="count"]'))).to.match(/^\d+ of 61 dates$/);
    expect(text(one(element, '.table-head button'))).to.equal('List all again');
  });

  it('lists what has no place in time, and draws what has', async () => {
    const element = await timeline([
      statement('when', {when: '1944'}),
      statement('never', {when: '1944-02-31'}),
      statement('yearly', {when: '--10-06'}),
    ]);
    expect(marks(element)).to.have.length(1);
    expect(text(one(element, '[part="count"]'))).to.equal(
      '3 dates, 2 of them without a place in time',
    );
    expect(rows(element)[1]).to.include('6 October (year not given)');
  });

  it('says so when there is nothing, or nothing to draw', async () => {
    const none = await fixture<LecternTimeline>(
      html`<lectern-timeline .statements=${[]}></lectern-timeline>`,
    );
    expect(text(one(none, '[part="empty"]'))).to.equal('There are no dates here.');
    const undated = await fixture<LecternTimeline>(
      html`<lectern-timeline .statements=${[statement('x', {when: 'soon'})]}></lectern-timeline>`,
    );
    await waitUntil(() => undated.shadowRoot?.querySelector('table'), 'table', patiently);
    expect(text(one(undated, '[part="empty"]'))).to.include('None of these dates');
    expect(rows(undated)).to.have.length(1);
  });

  it('reads raw TEI, and says which of the files it could not read', async () => {
    const good = addressOf(
      tei('<p xml:id="p1">They left on <date when="1944-03-05">the 5th</date>.</p>'),
    );
    const bad = addressOf('<TEI>');
    const element = await fixture<LecternTimeline>(
      html`<lectern-timeline src=${`${good} ${bad}`}></lectern-timeline>`,
    );
    await drawn(element);
    expect(text(one(element, '[part="problem"]'))).to.include(bad);
    expect(rows(element)).to.have.length(1);
    expect(one(element, 'a.mark').getAttribute('href')).to.match(/^#sample\./);
  });

  it('keeps what is there when nothing can be loaded, and tries again', async () => {
    const element = await fixture<LecternTimeline>(
      html`<lectern-timeline collection=${addressOf('<html>')}
        ><p id="plain">a plain list</p></lectern-timeline
      >`,
    );
    await waitUntil(() => element.shadowRoot?.querySelector('[part="problem"] button'));
    expect(element.querySelector('#plain')?.getClientRects().length).to.equal(1);
  });

  it('adopts dates in plain HTML, and nothing in them but text', async () => {
    const element = await fixture<LecternTimeline>(html`
      <lectern-timeline>
        <ol>
          <li>
            <a href="memo.html#p1"><time datetime="1944-09">autumn</time></a>: the town falls
            <cite>Memo</cite>
          </li>
          <li><a href="javascript:alert(1)"><time datetime="1945">1945</time></a> &lt;img src=x></li>
        </ol>
        <table>
          <tr>
            <td><lectern-date edtf="1946-03~" lang="ru">март</lectern-date></td>
            <td>A treaty</td>
          </tr>
        </table>
      </lectern-timeline>
    `);
    await drawn(element);
    await waitUntil(() => rows(element).length === 3);
    expect(rows(element)[0]).to.equal(
      'September 1944 to the month the town falls autumn Memo record',
    );
    expect(one(element, 'a.mark').getAttribute('href')).to.equal('memo.html#p1');
    expect(all(element, 'a[href^="javascript"], img')).to.have.length(0);
    expect(rows(element)[2]).to.include('about March 1946');
    expect(rows(element)[2]).to.include('approximate');
    expect(element.querySelector('ol')?.getClientRects().length).to.equal(0);
  });

  it('shows hostile strings as text', async () => {
    const hostile = '<svg onload=alert(1)>"\'><script>alert(2)</script>';
    const subjects = [{id: hostile, name: hostile, kind: 'event', tie: 'near'}] as const;
    const element = await timeline([
      statement(
        hostile,
        {when: '1944'},
        {wording: hostile, witness: hostile, subjects, href: 'javascript:alert(3)'},
      ),
    ]);
    expect(all(element, 'script, [onload], a[href^="javascript"]')).to.have.length(0);
    expect(text(one(element, 'tbody tr'))).to.include(hostile);
  });

  it('runs from right to left on such a page', async () => {
    const page = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    const element = document.createElement('lectern-timeline');
    element.statements = [statement('old', {when: '1800'}), statement('new', {when: '1900'})];
    page.append(element);
    await drawn(element);
    const [old, recent] = marks(element).map((mark) => mark.getBoundingClientRect().right);
    expect(old).to.be.greaterThan(recent ?? Infinity);
    (one(element, '.mark[tabindex="0"]') as SVGElement).focus();
    await sendKeys({press: 'ArrowLeft'});
    await element.updateComplete;
    expect(focused(element)).to.include('words of new');
  });

  it('spans millennia and hours, with years before the common era', async () => {
    const element = await timeline([
      statement('old', {when: '-0480'}),
      statement('new', {when: '2001'}),
    ]);
    expect(all(element, '.tick').map(text).join(' ')).to.include('BCE');
    element.statements = [
      statement('first', {when: '1944-11-06T18:30:00'}),
      statement('second', {when: '1944-11-06T21:00:00'}),
    ];
    await element.updateComplete;
    expect(all(element, '.tick').map(text).join(' ')).to.match(/\d\d:\d\d/);
  });

  it('moves by dragging without following the link under the pointer', async () => {
    const element = await timeline(some, {readHref: '#{document}'});
    const plot = one(element, '.plot');
    const mark = one(element, 'a.mark');
    const {x, y} = mark.getBoundingClientRect();
    const at = (type: string, clientX: number) =>
      mark.dispatchEvent(
        new PointerEvent(type, {clientX, clientY: y, pointerId: 1, bubbles: true, composed: true}),
      );
    let went = false;
    element.addEventListener('lectern-navigate', () => {
      went = true;
    });
    let changed = 0;
    element.addEventListener('lectern-timeline-change', () => {
      changed += 1;
    });
    plot.setPointerCapture = () => undefined;
    at('pointerdown', x);
    at('pointermove', x + 60);
    at('pointerup', x + 60);
    mark.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}));
    expect([changed, went]).to.deep.equal([1, false]);
  });

  it('leaves the wheel to the page, and comes closer with Ctrl', async () => {
    const element = await timeline(some);
    const plot = one(element, '.plot');
    const turn = (ctrlKey: boolean) =>
      plot.dispatchEvent(
        new WheelEvent('wheel', {deltaY: -120, ctrlKey, cancelable: true, bubbles: true}),
      );
    expect(turn(false)).to.equal(true);
    expect(turn(true)).to.equal(false);
    await waitUntil(() => element.from !== '');
  });

  it('stops listening off the page and draws again when it is back', async () => {
    const element = await timeline(some);
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await drawn(element);
    await element.updateComplete;
    expect(marks(element)).to.have.length(4);
  });

  for (const width of [320, 1000]) {
    it(`fits ${width} pixels and is accessible there`, async function () {
      this.timeout(30_000);
      const element = await timeline(some, {readHref: 'read/{document}/'});
      element.style.width = `${width}px`;
      await waitUntil(
        () => {
          const svg = element.shadowRoot?.querySelector<SVGSVGElement>('svg:has(.hit)');
          const shown = svg?.getBoundingClientRect().width ?? 0;
          return shown <= width && Math.abs(shown - (svg?.viewBox.baseVal.width ?? 0)) < 1;
        },
        'it is not drawn anew',
        patiently,
      );
      expect(element.scrollWidth).to.be.at.most(width);
      for (const hit of all(element, '.hit')) {
        const box = hit.getBoundingClientRect();
        expect(Math.min(box.width, box.height)).to.be.at.least(23.9);
      }
      await expect(element).to.be.accessible();
    });
  }

  it('prints the drawing and the whole table without the controls', async () => {
    const element = await timeline(some);
    await asPrinted(element, () => {
      const shows = (selector: string) => one(element, selector).getClientRects().length > 0;
      expect(shows('.plot') && shows('table')).to.equal(true);
      expect(shows('.filters') || shows('.toolbar button')).to.equal(false);
    });
  });

  it('draws a row for each of very many documents by and by', async () => {
    const many = Array.from({length: 70}, (_, at) => {
      const document = `d${at}`;
      return statement(document, {when: '1944'}, {document, witness: `Letter ${at}`});
    });
    const element = await timeline(many);
    expect(marks(element)).to.have.length(60);
    const more = one(element, '.chart [part="more"]');
    expect(text(more)).to.equal('Show 10 more');
    if (more instanceof HTMLElement) more.click();
    await element.updateComplete;
    expect(marks(element)).to.have.length(70);
    expect(all(element, '.chart [part="more"]')).to.deep.equal([]);
  });
});
