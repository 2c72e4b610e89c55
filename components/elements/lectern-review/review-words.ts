import type {Decision, ReviewState} from '../../core/annotations/decision.js';
import type {Judgement} from '../../core/annotations/fold-decisions.js';
import {fromEdtf} from '../../core/dates/from-edtf.js';
import {sayDate} from '../../core/dates/say-date.js';
import type {ReviewRow} from '../../core/review/review-row.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';

/** What stands of an item, in one word or two. */
export function sayVerdict(verdict: Judgement['verdict'] | Decision['verdict']): string {
  switch (verdict) {
    case 'withdrawn':
      return msg('Taken back');
    case 'proposed':
      return msg('Proposed');
    case 'accepted':
      return msg('Accepted');
    case 'amended':
      return msg('Accepted with changes');
    case 'rejected':
      return msg('Rejected');
    case 'deferred':
      return msg('Deferred');
    case 'applied':
      return msg('Written into the text');
    case 'reverted':
      return msg('Taken out of the text');
    default:
      return sayState(verdict);
  }
}

export function sayState(state: ReviewState): string {
  switch (state) {
    case 'open':
      return msg('Not begun');
    case 'in-review':
      return msg('In review');
    case 'finished':
      return msg('Finished');
  }
}

/** One decision as a line of a history: `Accepted by Sofia, 26 November 2026`. */
export function sayDecision({verdict, creator, created}: Decision): string {
  const day = sayDay(created);
  return msg(str`${sayVerdict(verdict)} by ${creator}, ${day}`);
}

function sayDay(created: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(created)?.[0];
  return day === undefined ? created : sayEdtf(day);
}

/** A date in Extended Date/Time Format, in words; as it stands where it cannot be read. */
export function sayEdtf(edtf: string): string {
  const date = fromEdtf(edtf);
  return date.malformed.length > 0 ? edtf : sayDate(date, wordsLocale());
}

/** The TEI elements a passage can become, in words. */
export function sayElement(element: string | undefined): string {
  switch (element) {
    case 'persName':
      return msg('Personal name');
    case 'placeName':
      return msg('Place name');
    case 'orgName':
      return msg('Name of an organisation');
    case 'date':
      return msg('Date');
    case 'time':
      return msg('Time');
    case 'name':
      return msg('Name');
    case 'rs':
      return msg('Reference');
    case 'term':
      return msg('Term');
    case 'bibl':
      return msg('Source cited');
    case 'ref':
      return msg('Link');
    case undefined:
      return msg('Annotation');
    default:
      return element;
  }
}

/** What a row is, for the list: a kind of name, or what the annotation is for. */
export function sayRow({element, motivation}: ReviewRow): string {
  if (element !== undefined) return sayElement(element);
  switch (motivation) {
    case 'commenting':
      return msg('Comment');
    case 'linking':
      return msg('Links passages');
    case 'tagging':
      return msg('Tags');
    default:
      return msg('Annotation');
  }
}

/** A certainty from 0 to 1 in words, with the figure. */
export function sayCertainty(certainty: number): string {
  // Whole percents: number formats of a locale take 20 ms to be made ready, once a page.
  const figure = `${Math.round(certainty * 100)} %`;
  if (certainty >= 0.8) return msg(str`likely (${figure})`);
  return certainty >= 0.5 ? msg(str`possible (${figure})`) : msg(str`doubtful (${figure})`);
}

/** How strongly a figure of agreement speaks, by the usual reading of κ and α. */
export function sayAgreement(figure: number | undefined): string {
  if (figure === undefined) return msg('cannot be said: too little was judged twice');
  const rounded = figure.toLocaleString(wordsLocale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  if (figure >= 0.8) return msg(str`${rounded}: reliable`);
  return figure >= 0.667 ? msg(str`${rounded}: tentative`) : msg(str`${rounded}: not reliable`);
}
