import {type CSSResult, css} from 'lit';
import {loading} from '../../styles/loading.js';
import {controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  loading,
  css`
    :host {
      display: block;
      position: relative;
      container: lectern-text / inline-size;
    }
    :host([hidden]) {
      display: none;
    }
  `,
];
