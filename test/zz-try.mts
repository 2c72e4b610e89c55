import {compiledFolder} from './attacks/compiled-folder.js';
import {rich} from './attacks/collections.js';
const f=await compiledFolder(rich);
for(const [k,v] of Object.entries(f))console.log(k,v.length,typeof v==='string'?v.slice(0,100):'');
