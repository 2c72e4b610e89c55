import {createContext} from '@lit/context';
import type {ReaderStore} from './reader-store.js';

/**
 * The store of the nearest `lectern-reader`; an element outside one has no context and works alone.
 * Two copies of the library on one page find each other by this name. The number changes whenever a
 * store can no longer be read by elements of an older copy: those then work alone, and unharmed.
 */
export const readerContext = createContext<ReaderStore | undefined>(
  Symbol.for('lectern-reader store 1'),
);
