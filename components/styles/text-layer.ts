import type {CSSResult} from 'lit';
import {css} from './css.js';
import {blocks} from './text-layer/blocks.js';
import {dictionaries} from './text-layer/dictionaries.js';
import {editorial} from './text-layer/editorial.js';
import {figuresAndRegisters} from './text-layer/figures-and-registers.js';
import {links} from './text-layer/links.js';
import {listsAndTables} from './text-layer/lists-and-tables.js';
import {mentions} from './text-layer/mentions.js';
import {notes} from './text-layer/notes.js';
import {page} from './text-layer/page.js';
import {phrases} from './text-layer/phrases.js';
import {print} from './text-layer/print.js';
import {scripts} from './text-layer/scripts.js';
import {sourceDocument} from './text-layer/source-document.js';
import {verseAndDrama} from './text-layer/verse-and-drama.js';

const families: CSSResult = css`
  ${page}
  ${blocks}
  ${listsAndTables}
  ${verseAndDrama}
  ${dictionaries}
  ${sourceDocument}
  ${phrases}
  ${scripts}
  ${mentions}
  ${links}
  ${editorial}
  ${notes}
  ${figuresAndRegisters}
  ${print}
`;

/**
 * How a text looks. Selectors go by the TEI name (`data-tei`), stand in `@layer lectern`, and so
 * give way to any rule of the host page. Later families win over earlier ones.
 */
export const textLayer: CSSResult = css`
  @layer lectern {
    ${families}
  }
`;

/** The same outside the layer, for pages whose rules leave nothing of it. */
export const textWithoutLayer: CSSResult = families;
