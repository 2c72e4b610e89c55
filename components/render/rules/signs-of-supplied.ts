/**
 * What the writer left out stands in angle brackets, what the leaf or the stone has lost in square
 * ones, as in the Leiden conventions: the two say different things of the source.
 *
 * @param reason the `@reason` of `supplied`
 */
export function signsOfSupplied(
  reason: string | undefined,
): readonly [open: string, close: string] {
  return lost.test(reason ?? '') ? ['[', ']'] : ['⟨', '⟩'];
}

const lost = /\b(lost|illegible|damaged?|hole|torn|faded|worn|erased|broken|cut)\b/i;
