import {emulateMedia} from '@web/test-runner-commands';

/**
 * Looks at an element as it is printed. Firefox and WebKit cannot be told to by the test runner:
 * there the element's own rules for print are made to hold on the screen.
 */
export async function asPrinted(element: Element, look: () => void): Promise<void> {
  let restore = (): Promise<void> => emulateMedia({media: 'screen'});
  try {
    await emulateMedia({media: 'print'});
  } catch {
    const rules = (element.shadowRoot?.adoptedStyleSheets ?? [])
      .flatMap(({cssRules}) => [...cssRules])
      .filter((rule) => rule instanceof CSSMediaRule)
      .filter(({media}) => media.mediaText === 'print');
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
