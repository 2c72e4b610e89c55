import {hostileAddresses} from './addresses.js';
import {hostileAnnotations} from './annotations.js';
import type {Attack} from './attack.js';
import {hostileAuthorities} from './authorities.js';
import {clobbering} from './clobbering.js';
import {hostileCollections} from './collections.js';
import {hostileEditions} from './editions.js';
import {entities} from './entities.js';
import {eventAttributes} from './event-attributes.js';
import {hostAttributes} from './host-attributes.js';
import {importedAttacks} from './imports.js';
import {hostileSettings} from './kept-settings.js';
import {looks} from './looks.js';
import {hostileManifests} from './manifests.js';
import {markupTricks} from './markup-tricks.js';
import {otherNamespaces} from './other-namespaces.js';
import {patterns} from './patterns.js';
import {selectors} from './selectors.js';
import {sizes} from './sizes.js';
import {spoofing} from './spoofing.js';
import {structures} from './structures.js';
import {styleInjection} from './style-injection.js';

/** Every attack, in families of one kind of hostility. */
export async function attackCorpus(): Promise<readonly Attack[]> {
  return [
    ...eventAttributes,
    ...hostileAddresses,
    ...otherNamespaces,
    ...clobbering,
    ...styleInjection,
    ...looks,
    ...entities,
    ...sizes,
    ...patterns,
    ...structures,
    ...spoofing,
    ...markupTricks,
    ...(await importedAttacks()),
    ...hostileAnnotations,
    ...selectors,
    ...hostileCollections,
    ...(await hostileEditions()),
    ...hostileManifests,
    ...hostileAuthorities,
    ...hostAttributes,
    ...hostileSettings,
  ];
}
