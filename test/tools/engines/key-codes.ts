/** Keys that write nothing, by WebDriver's code points for them (WebDriver 17.4.2). */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The keys of a chord as `sendKeys` names it, in the order they go down: `Shift+Tab`, `+`, `a`. */
export function keyCodes(chord: string): string[] {
  const keys = chord === '+' ? [chord] : chord.split('+');
  return keys.map((key) => codes[key] ?? key);
}
