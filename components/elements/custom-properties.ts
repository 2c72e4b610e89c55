import {noChange} from 'lit';
import {
  Directive,
  type DirectiveResult,
  directive,
  type ElementPart,
  type PartInfo,
  PartType,
} from 'lit/directive.js';

class CustomProperties extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('customProperties stands in a tag by itself');
  }

  override render(_values: Readonly<Record<`--${string}`, string>>): symbol {
    return noChange;
  }

  override update(
    {element}: ElementPart,
    [values]: [Readonly<Record<`--${string}`, string>>],
  ): symbol {
    if (!(element instanceof HTMLElement)) return noChange;
    for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
    return noChange;
  }
}

/**
 * Sets custom properties of an element through the CSSOM. Lit's `styleMap` writes them into a
 * `style` attribute at first, which a strict policy refuses (CSP 3, 6.7.3).
 *
 * @example
 * ```ts
 * html`<li ${customProperties({'--_row': '7'})}></li>`
 * ```
 */
export const customProperties: (
  values: Readonly<Record<`--${string}`, string>>,
) => DirectiveResult<typeof CustomProperties> = directive(CustomProperties);
