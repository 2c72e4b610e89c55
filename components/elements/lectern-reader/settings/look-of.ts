import type {Look} from '../../../state/settings/kept-settings.js';
import type {Settings} from '../../../state/settings/settings.js';
import {looks} from '../../../styles/looks.js';

/** What follows from settings, as custom properties; nothing where all is as the page has it. */
export function lookOf({size, measure, face, ownFace, airy, leading, theme}: Settings): Look {
  return {
    ...(size === 100 ? {} : {'--lectern-text-scale': String(size / 100)}),
    ...(measure === 'page' ? {} : looks.measure[measure]),
    ...(face === 'page' || face === 'own' ? {} : looks.face[face]),
    ...(face === 'own' && ownFace ? {'--lectern-font-text': `'${ownFace}', serif`} : {}),
    ...(airy ? looks.airy : {}),
    ...(leading === 'page' ? {} : looks.leading[leading]),
    ...(theme === 'page' ? {} : looks.theme[theme]),
  };
}
