/** The addresses of an attribute that takes several, parted by white space. */
export function addressList(attribute: string): string[] {
  return attribute.split(/\s+/).filter(Boolean);
}
