/** Whether a host name, as a URL has it, is that of this computer: a local server may be there. */
export function isThisComputer(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
