import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {makeOutline} from './make-outline.js';

const path = new URL(
  '../../../components/elements/lectern-map/outline/world-outline.ts',
  import.meta.url,
);
writeFileSync(fileURLToPath(path), makeOutline());
