/**
 * The first script of an offline edition: unpacks the edition's own script, which stands in the file
 * as data, and runs it. Where that does not work the page stays what it is without a script.
 */
import {readPacked} from './state/read-packed.js';

const script = new Blob([await readPacked('edition-script')], {type: 'text/javascript'});
await import(URL.createObjectURL(script));
