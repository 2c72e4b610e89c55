import {serveWork} from '../serve-work.js';
import {deskMethods} from './desk-client.js';
import {DeskWork} from './desk-work.js';

serveWork(new DeskWork(), deskMethods);
