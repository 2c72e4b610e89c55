import {msg} from '@lit/localize';
import type {ManifestPages} from './page-images.js';

type ManifestProblem = Extract<ManifestPages, {readonly ok: false}>['problem'];

/** Why there is no image, in one sentence; away from the network that is reason enough. */
export function sayImageProblem(online: boolean): string {
  return online
    ? msg('The image of this page could not be loaded.')
    : msg('You are offline, and the image of this page lies elsewhere.');
}

export function sayManifestProblem(problem: ManifestProblem, online: boolean): string {
  switch (problem) {
    case 'not-fetched':
      return online
        ? msg('The list of page images could not be loaded.')
        : msg('You are offline, and the page images lie elsewhere.');
    case 'collection':
      return msg('The address leads to several objects, not to the pages of one.');
    case 'no-canvases':
      return msg('The list of page images is empty.');
    default:
      return msg('What was found at the address is no list of page images (IIIF manifest).');
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
