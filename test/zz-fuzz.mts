import {rich} from './attacks/collections.js';
import {compiledFolder} from './attacks/compiled-folder.js';
const isObject=(v:any)=>typeof v==='object'&&v!==null&&!Array.isArray(v);
export function placesIn(value:any){const found=new Set<string>();const go=(e:any,p:string)=>{if(p)found.add(p);if(Array.isArray(e))for(const o of e)go(o,p+'.*');else if(isObject(e))for(const[k,o]of Object.entries(e))go(o,p+'.'+k)};go(value,'');return found}
export function changedAt(value:any,place:string,other:any){const go=(e:any,p:string):any=>p===place?other:Array.isArray(e)?e.map(o=>go(o,p+'.*')):!isObject(e)?e:Object.fromEntries(Object.entries(e).map(([k,o])=>[k,go(o,p+'.'+k)]));return go(value,'')}
export const others:any={null:null,'a number':7,'a list':[[]],'an object':{length:3,toString:'x',raw:'y'},text:'x',nothing:undefined,'what pretends to be':{_$litType$:1,strings:['<b>'],values:[]}};
export const editionParts=()=>compiledFolder(rich);
