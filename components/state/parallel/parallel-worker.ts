import {serveWork} from '../serve-work.js';
import {parallelMethods} from './parallel-client.js';
import {ParallelWork} from './parallel-work.js';

serveWork(new ParallelWork(), parallelMethods);
