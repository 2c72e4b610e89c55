/**
 * Lets a page be painted as it came before its elements are made. Imported first, it holds up all that
 * stands in one file with it, as the build has it.
 */
import {nextFrame} from './render/window/next-frame.js';

await nextFrame();
