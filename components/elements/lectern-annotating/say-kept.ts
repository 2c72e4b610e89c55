import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {StorePlace} from '../../state/journal/decision-store.js';
import type {OwnResult} from '../../state/journal/own-annotations.js';

/** Where annotations are kept. */
export function sayPlace(place: StorePlace | undefined): string {
  switch (place) {
    case 'server':
      return msg('Kept in the annotation files of this site.');
    case 'browser':
      return msg('Kept in this browser only.');
    case 'container':
      return msg('Kept on the annotation server.');
    default:
      return '';
  }
}

/** What keeps a browser from being a safe place. */
export function sayRisk(place: StorePlace | undefined, persisted: boolean | undefined): string {
  return place === 'browser' && persisted !== true
    ? msg('The browser may throw them away when it needs room: export them now and then.')
    : '';
}

export function saySaved(place: StorePlace | undefined): string {
  return `${msg('Saved.')} ${sayPlace(place)}`.trim();
}

export function sayDeleted(decisions: number): string {
  if (decisions === 0) return msg('Deleted.');
  return decisions === 1
    ? msg('Deleted. One decision had been made on it; it stays on record.')
    : counted(
        str`Deleted. ${decisions} {decision|decisions} had been made on it; they stay on record.`,
      );
}

/** Why something was not kept. */
export function sayRefused(result: Exclude<OwnResult, {readonly ok: true}>): string {
  switch (result.reason) {
    case 'changed':
      return msg('It has been changed elsewhere since; nothing is overwritten.');
    case 'gone':
      return msg('It has been deleted elsewhere.');
    case 'refused':
      return result.faults.join('; ');
  }
}
