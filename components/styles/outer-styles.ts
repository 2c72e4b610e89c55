import {type CSSResult, type CSSResultOrNative, unsafeCSS} from 'lit';

/** What makes a box of an element; faces and colours are inherited, whatever the page unsets. */
const boxProperties = [
  'display',
  'position',
  'container-type',
  'container-name',
  'flex-direction',
  'row-gap',
  'column-gap',
  'block-size',
];

const made = new Map<string, CSSResult | undefined>();

/**
 * The `:host` rules of an element as rules of the page around it, as weak as a rule can be. A page's
 * own `*` wins over `:host`; placed after it, these win over `*` and give way to any that names more.
 * Undefined for an element that stands in a line as it is.
 */
export function outerStyles(
  tag: string,
  styles: readonly CSSResultOrNative[],
): CSSResult | undefined {
  if (made.has(tag)) return made.get(tag);
  const sheets = styles.flatMap((style) =>
    style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []),
  );
  // Made of our own rules and a tag of ours alone: nothing of the page, nothing of a document.
  const rules = sheets.map((sheet) => rulesOf(sheet.cssRules, tag)).join('\n');
  const outer = rules.includes(`:where(${tag}) {display: inline;`) ? undefined : unsafeCSS(rules);
  made.set(tag, outer);
  return outer;
}

function rulesOf(rules: CSSRuleList, tag: string): string {
  return [...rules].map((rule) => outerRule(rule, tag)).join('\n');
}

function outerRule(rule: CSSRule, tag: string): string {
  if (rule instanceof CSSMediaRule) {
    const inner = rulesOf(rule.cssRules, tag);
    return inner.trim() ? `@media ${rule.conditionText} {${inner}}` : '';
  }
  if (!(rule instanceof CSSStyleRule)) return '';
  const condition = /^:host(?:\((.*)\))?$/.exec(rule.selectorText);
  if (!condition) return '';
  const kept = boxProperties.flatMap((name) => {
    const value = rule.style.getPropertyValue(name);
    return value ? `${name}: ${value};` : [];
  });
  return kept.length > 0 ? `:where(${tag}${condition[1] ?? ''}) {${kept.join(' ')}}` : '';
}
