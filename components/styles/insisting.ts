import {type CSSResult, unsafeCSS} from 'lit';

const made = new WeakMap<CSSResult, CSSResult>();

/**
 * The same rules for a page that unsets everything with `!important`: important rules in a layer go
 * before important ones outside of any (CSS Cascade 5, 6.4.4), and nothing else does.
 */
export function insisting(result: CSSResult): CSSResult {
  const known = made.get(result);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(result.cssText);
  insist(sheet.cssRules);
  const rules = [...sheet.cssRules].map(({cssText}) => cssText).join('\n');
  const insistent = unsafeCSS(`@layer lectern-insisting {${rules}}`);
  made.set(result, insistent);
  return insistent;
}

function insist(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      for (const name of [...rule.style]) {
        rule.style.setProperty(name, rule.style.getPropertyValue(name), 'important');
      }
    } else if (rule instanceof CSSGroupingRule) insist(rule.cssRules);
  }
}
