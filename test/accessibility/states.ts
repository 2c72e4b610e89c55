import {cards} from './states/cards.js';
import {collections, waiting} from './states/collections.js';
import type {ElementState} from './states/mounting.js';
import {records} from './states/records.js';
import {texts} from './states/texts.js';
import {working} from './states/working.js';

/** Every element as it can come before a reader. */
export const states: readonly ElementState[] = [
  ...waiting,
  ...texts,
  ...cards,
  ...records,
  ...collections,
  ...working,
];
