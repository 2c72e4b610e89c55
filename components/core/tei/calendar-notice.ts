import {msg} from '../words/msg.js';

/** What a reader must be told of a calendar (Regest) wherever one is shown. */
export function calendarNotice(): string {
  return msg('Calendar: editor’s summary, not the wording of the source');
}
