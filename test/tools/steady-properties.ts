import fc from 'fast-check';
import {deep} from './deep.js';

// Of every property the test command tries the same cases each time, so that a change is told from
// chance; `npm run test:deep` tries others with each run, and a failure names its seed.
if (!deep) fc.configureGlobal({seed: 1924});
