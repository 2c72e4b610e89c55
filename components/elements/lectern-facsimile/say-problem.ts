import type {ManifestResult} from '../../core/facsimile/read-manifest.js';
import {msg} from '../../core/words/msg.js';

type ManifestProblem = Extract<ManifestResult, {readonly ok: false}>['problem'];

/** Why there is no image, in one sentence; away from the network that is reason enough. */
export function sayImageProblem(online: boolean): string {
  return online
    ? msg('The image of this page could not be loaded.')
    : msg('You are offline, and the image of this page lies elsewhere.');
}

/** What is wrong with JSON that was to list page images, a clause. */
export function sayManifestProblem(problem: ManifestProblem): string {
  switch (problem) {
    case 'collection':
      return msg('the address leads to several objects, not to the pages of one');
    case 'no-canvases':
      return msg('the list of page images is empty');
    case 'no-manifest':
      return msg('what was found at the address is no list of page images (IIIF manifest)');
  }
}

/** How sure it is that image and text belong together; nothing where the editors said so. */
export function sayPairing(pairing: 'canvas' | 'label' | 'order' | 'none'): string {
  if (pairing === 'order') {
    return msg('Text and images were matched by their order alone; there are as many of both.');
  }
  return pairing === 'none'
    ? msg('The images could not be matched with the pages of the text.')
    : '';
}
