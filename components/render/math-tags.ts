// Which MathML may be drawn: presentation elements of MathML Core that neither hide what they hold
// nor load or link anything. The list is fixed, so a source can name no other.

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const mathTags: ReadonlySet<string> = names(
  `math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded msub msup msubsup munder mover
  munderover mmultiscripts mprescripts mtable mtr mtd semantics`,
);

/** The elements whose children an HTML parser reads as HTML again (HTML 13.2.6.5). */
export const mathWords: ReadonlySet<string> = names('mi mn mo ms mtext');

export const mathAttributes: ReadonlySet<string> = names(
  'display mathvariant stretchy fence separator form accent accentunder largeop movablelimits columnspan rowspan',
);
