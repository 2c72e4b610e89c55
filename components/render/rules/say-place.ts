import {msg} from '../../core/words/msg.js';

/**
 * Where on the page something stands (`@place`), in words. `top-right` and `top right` alike; a word
 * that is no place of ours is given as written.
 */
export function sayPlace(place: string): string {
  const known: Readonly<Record<string, string>> = {
    top: msg('at the top'),
    bottom: msg('at the bottom'),
    bot: msg('at the bottom'),
    foot: msg('at the bottom'),
    left: msg('on the left'),
    right: msg('on the right'),
    centre: msg('in the middle'),
    center: msg('in the middle'),
    margin: msg('in the margin'),
    marginal: msg('in the margin'),
    above: msg('above the line'),
    supralinear: msg('above the line'),
    below: msg('below the line'),
    infralinear: msg('below the line'),
    interlinear: msg('between the lines'),
    inline: msg('in the line'),
    inspace: msg('in a space left for it'),
    overstrike: msg('written over'),
    superimposed: msg('written over'),
    opposite: msg('on the facing page'),
    overleaf: msg('on the other side of the leaf'),
    end: msg('at the end'),
  };
  const words = place.split(/[\s_-]+/).filter(Boolean);
  return words
    .map((word) => (Object.hasOwn(known, word.toLowerCase()) ? known[word.toLowerCase()] : word))
    .join(', ');
}
