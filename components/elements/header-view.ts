import type {CSSResult} from 'lit';
import {loading} from '../styles/loading.js';
import {controls, tokens} from '../styles/tokens.js';

// What an element takes that shows the header of a file: fetched where there is one.

export {HeaderLoad} from '../state/header-load.js';
export {renderLoad} from './render-load.js';
export const styles: readonly CSSResult[] = [tokens, controls, loading];
