import {serveWork} from '../work-client.js';
import {deskMethods} from './desk-client.js';
import {DeskWork} from './desk-work.js';

serveWork(new DeskWork(), deskMethods);
