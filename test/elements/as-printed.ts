import {emulateMedia} from '@web/test-runner-commands';

/**
 * Looks at an element as it is printed. Firefox and WebKit cannot be told to by the test runner:
 * there the rules for print of the element and of the page are made to hold on the screen.
 */
export async function asPrinted(element: Element, look: () => void): Promise<void> {
  let restore = (): Promise<void> => emulateMedia({media: 'screen'});
  try {
    await emulateMedia({media: 'print'});
  } catch {
    const rules = [element.shadowRoot, element.ownerDocument]
      .flatMap((root) => root?.adoptedStyleSheets ?? [])
      .flatMap(({cssRules}) => printRulesOf(cssRules));
    for (const {media} of rules) media.mediaText = 'all';
    restore = async () => {
      for (const {media} of rules) media.mediaText = 'print';
    };
  }
  try {
    look();
  } finally {
    await restore();
  }
}

/** Those in layers and in other rules too. */
function printRulesOf(rules: CSSRuleList): CSSMediaRule[] {
  return [...rules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule && rule.media.mediaText === 'print' ? [rule] : []),
    ...('cssRules' in rule && rule.cssRules instanceof CSSRuleList
      ? printRulesOf(rule.cssRules)
      : []),
  ]);
}
