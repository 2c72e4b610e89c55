import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {before, describe, it} from 'node:test';
import {generateMsgId} from '@lit/localize/internal/id-generation.js';
import ts from 'typescript';
import {templates} from '../../../components/locales/ru.js';
import {filesEnding} from '../../tools/files-ending.js';
import {projectRoot} from '../../tools/shared.js';

/** Words of the sources that are to be translated. */
interface Word {
  readonly place: string;
  readonly id: string;
  readonly strings: readonly string[];
  /** Said while its module loads, before anybody could choose a language. */
  readonly isEarly: boolean;
}

function wordsIn(file: string): Word[] {
  const source = readFileSync(file, 'utf8');
  if (!/\b(?:msg|counted)\(/.test(source)) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Word[] = [];
  const visit = (node: ts.Node, isEarly: boolean): void => {
    const within = isEarly && !ts.isFunctionLike(node);
    const strings = ts.isCallExpression(node) ? stringsOf(node) : undefined;
    if (strings) {
      const {line} = tree.getLineAndCharacterOfPosition(node.getStart());
      const place = `${relative(projectRoot, file)}:${line + 1}`;
      found.push({place, id: generateMsgId(strings, false), strings, isEarly: within});
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(tree, true);
  return found;
}

/** Of `msg('…')`, ``msg(str`…`)``, ``counted(str`…`)``; not of those that bring an id of their own. */
function stringsOf(call: ts.CallExpression): string[] | undefined {
  const [said, options] = call.arguments;
  if (!/^(?:msg|counted)$/.test(call.expression.getText()) || options || !said) return undefined;
  if (ts.isStringLiteralLike(said)) return [said.text];
  if (!ts.isTaggedTemplateExpression(said)) return undefined;
  const {template} = said;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({literal}) => literal.text)];
}

const forms = /\{[^{}|]*(?:\|[^{}|]*)+\}/g;

const said = new Map(Object.entries(templates));

function stringsSaid(id: string): readonly string[] | undefined {
  const template = said.get(id);
  return typeof template === 'string' ? [template] : template?.strings;
}

describe('the Russian translation', () => {
  let words: Word[] = [];
  before(() => {
    words = filesEnding(join(projectRoot, 'components'), '.ts').flatMap(wordsIn);
  });

  it('is asked for when a language is chosen: no word is said while its module loads', () => {
    assert.ok(words.length > 1000);
    // The page of our documentation is English.
    const early = words.filter(({isEarly, place}) => isEarly && !place.includes('/docs/'));
    assert.deepEqual(
      early.map(({place}) => place),
      [],
    );
  });

  it('says how much of it is missing', (test) => {
    const missing = new Set(words.filter(({id}) => !stringsSaid(id)).map(({id}) => id));
    const places = words.filter(({id}) => missing.has(id)).map(({place}) => `\n${place}`);
    test.diagnostic(`${missing.size} strings have no Russian yet${places.join('')}`);
    // Who adds words need not speak Russian; whole rooms without it are a mistake of the tools.
    assert.ok(missing.size < words.length / 4, `${missing.size} are missing`);
  });

  it('has the three forms of Russian wherever there are forms', () => {
    const wrong = Object.entries(templates).filter(([id]) =>
      (stringsSaid(id)?.join('').match(forms) ?? []).some((form) => form.split('|').length !== 3),
    );
    assert.deepEqual(wrong, []);
  });

  it('writes with Russian quotation marks', () => {
    const wrong = Object.keys(templates).filter((id) =>
      // Those of attributes in markup are no quotation marks.
      /[“”"]/.test((stringsSaid(id)?.join('') ?? '').replace(/<[^>]*>/g, '')),
    );
    assert.deepEqual(wrong, []);
  });
});
