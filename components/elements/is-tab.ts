/** Whether a key is Tab; WebKitGTK calls it “Unidentified” while Shift is held. */
export function isTab({key, code}: KeyboardEvent): boolean {
  return key === 'Tab' || (key === 'Unidentified' && code === 'Tab');
}
