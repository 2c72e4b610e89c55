import {createContext} from '@lit/context';
import type {ReaderStore} from './reader-store.js';

/** The store of the nearest `lectern-reader`; an element outside one has no context and works alone. */
export const readerContext = createContext<ReaderStore | undefined>(Symbol.for('lectern-reader'));
