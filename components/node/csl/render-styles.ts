import {countsLeaves} from '../../core/citations/leaf-of-passage.js';
import {
  plainReference,
  type Reference,
  type ReferenceRun,
  type RenderedStyle,
  slots,
} from '../../core/citations/rendered-style.js';
import {toCslJson} from '../../core/citations/to-csl-json.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {loadCslEngine} from './csl-engine.js';
import type {CslSetting} from './csl-style.js';
import {runsOfHtml} from './runs-of-html.js';
import {processorFor} from './style-processor.js';

/** Cites a document in each of the styles. */
export type RenderStyles = (header: TeiHeader) => readonly RenderedStyle[];

/**
 * In the place of leaves or pages that are not known yet: numbers, since by them a style tells one
 * from several, and of unequal length, since styles shorten a range of equal ones.
 */
const standIn = {from: '907109', to: '9071090'} as const;

export interface RenderOptions {
  /** Whether the page that shows a reference has an address of its own, unlike one on a disk. */
  readonly online: boolean;
}

/** Makes what renders documents in styles; nothing where citation-js is not installed. */
export async function stylesRenderer(
  setting: CslSetting,
  {online}: RenderOptions,
): Promise<RenderStyles> {
  const engine = setting.styles.length > 0 ? await loadCslEngine() : undefined;
  if (!engine) return () => [];
  const styles = setting.styles.map((style) => ({
    style,
    processor: processorFor(engine, setting, style),
  }));
  return (header) => {
    const given = online ? {url: slots.address, accessed: slots.accessed} : {};
    const item = toCslJson(header, given);
    const label = countsLeaves(header) ? 'folio' : 'page';
    const several = `${standIn.from}-${standIn.to}`;
    const places = [standIn.from, several].map((locator) => ({locator, label}) as const);
    const isCalendar = header.genre === 'calendar';
    return styles.map(({style: {id, title, isNumeric}, processor}) => {
      const {isFootnote} = processor;
      const cited = processor.cite(item, places);
      const entry = cited.entry === undefined ? undefined : runsOfHtml(cited.entry);
      const [note, onPage, onPages] = isNumeric
        ? []
        : [cited.citation, ...cited.placed].map((html) => withSlots(runsOfHtml(html)));
      return {
        id,
        title,
        ...(entry ? {entry: saidToBe(entry, isCalendar)} : {}),
        ...(note ? {note: saidToBe(note, isFootnote && isCalendar)} : {}),
        ...(isFootnote ? {isFootnote} : {}),
        ...(onPage ? {onPage: saidToBe(onPage, isFootnote && isCalendar)} : {}),
        ...(onPages ? {onPages: saidToBe(onPages, isFootnote && isCalendar)} : {}),
      };
    });
  };
}

/** With slots in the place of the numbers that stood in for them. */
function withSlots(reference: Reference): Reference {
  const put = (text: string): string =>
    text.replaceAll(standIn.to, slots.to).replaceAll(standIn.from, slots.from);
  return reference.map((run): ReferenceRun => {
    if (typeof run === 'string') return put(run);
    const [text, ...set] = run;
    return [put(text), ...set];
  });
}

/** A calendar is said to be one, also by a style that has no place for it. */
function saidToBe(reference: Reference, isCalendar: boolean): Reference {
  const word = msg('calendar');
  const isSaid = plainReference(reference).toLowerCase().includes(word.toLowerCase());
  return isCalendar && !isSaid ? [...reference, ` [${word}]`] : reference;
}
