import {standsAt} from '../natives/stands-at.js';
import type {AttributeRules} from './attribute-rules.js';
import {EntityTable} from './entity-table.js';
import {DoctypeReader} from './read-doctype.js';
import {xmlDeclarationEnd} from './xml-declaration.js';
import type {XmlBody} from './xml-engine.js';
import {StopReading, type XmlFault} from './xml-fault.js';

export type Prolog =
  | {
      readonly ok: true;
      readonly body: XmlBody;
      readonly attributeRules: AttributeRules | undefined;
      readonly warnings: readonly XmlFault[];
    }
  | {readonly ok: false; readonly fault: XmlFault};

/**
 * Reads what stands before the root element as far as the tree depends on it: the document type
 * declaration. Everything else of the prolog is the engine's to judge.
 */
export function readProlog(source: string): Prolog {
  const declarationEnd = xmlDeclarationEnd(source);
  const entities = new EntityTable(source.length);
  const start = findDoctype(source, declarationEnd);
  if (start === undefined) {
    const body = {source, doctype: undefined, declarationEnd, entities};
    return {ok: true, body, attributeRules: undefined, warnings: []};
  }
  const standalone = /standalone\s*=\s*["']yes["']/.test(source.slice(0, declarationEnd));
  const reader = new DoctypeReader(entities, standalone);
  try {
    const end = reader.read(source, start);
    const body = {source, doctype: {start, end}, declarationEnd, entities};
    return {ok: true, body, attributeRules: reader.attributeRules, warnings: reader.warnings};
  } catch (stop) {
    if (stop instanceof StopReading) return {ok: false, fault: stop.fault};
    throw stop;
  }
}

/** The offset of `<!DOCTYPE` if only white space, comments and instructions stand before it. */
function findDoctype(source: string, from: number): number | undefined {
  const skip = /[\uFEFF \t\r\n]*(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>)?/y;
  skip.lastIndex = from;
  for (let at = from; ; at = skip.lastIndex) {
    skip.exec(source);
    if (skip.lastIndex === at || skip.lastIndex === 0) {
      return standsAt(source, '<!DOCTYPE', at) ? at : undefined;
    }
  }
}
