import type {ImportedDocument} from '../imported-document.js';
import {article} from './article.js';
import {letter} from './letter.js';
import type {Profile} from './profile.js';
import {wilsonCenter} from './wilson-center.js';

const none: Profile = {name: 'none', signs: () => undefined, apply: (document) => document};

/** In the order in which their signs are looked for: the most particular first. */
const PROFILES: readonly Profile[] = [wilsonCenter, letter, article, none];

export const profileNames: readonly string[] = PROFILES.map(({name}) => name);

export const profileNamed = (name: string): Profile | undefined =>
  PROFILES.find((profile) => profile.name === name);

export interface ChosenProfile {
  readonly profile: Profile;
  /** The name of a profile that is likely, but not used without being asked for. */
  readonly suggested?: string;
}

/** The profile for a document when nobody named one. */
export function chooseProfile(document: ImportedDocument): ChosenProfile {
  for (const profile of PROFILES) {
    const signs = profile.signs(document);
    if (signs === 'unmistakable') return {profile};
    if (signs === 'likely') return {profile: none, suggested: profile.name};
  }
  return {profile: none};
}
