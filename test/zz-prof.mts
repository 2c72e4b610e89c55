import {chromium} from 'playwright-core';
import {serveAttacks} from './attacks/page/serve-attacks.js';
const [mod,name]=process.argv.slice(2);
const m:any=await import(mod);let list:any[]=[];for(const k of Object.keys(m))if(Array.isArray(m[k]))list.push(...m[k]);
list=list.filter(a=>a.name.includes(name));
const server=await serveAttacks(list);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});const p=await b.newPage();
await p.goto(server.url);await p.waitForSelector('html[data-ready]');
const c=await p.context().newCDPSession(p);await c.send('Profiler.enable');await c.send('Profiler.setSamplingInterval',{interval:2000});await c.send('Profiler.start');
const run=p.evaluate((x:any)=>(window as any).runAttack(x),server.attacks[0] as any).catch(e=>({faults:[String(e).slice(0,100)]}));
const r:any=await Promise.race([run,new Promise(f=>setTimeout(()=>f({faults:['too long']}),45000))]);
const st:any=await Promise.race([c.send('Profiler.stop'),new Promise(f=>setTimeout(()=>f(null),30000))]);
console.log(r);
if(st){const self=new Map();const pr=st.profile;const byId=new Map(pr.nodes.map((n:any)=>[n.id,n]));pr.samples.forEach((s:any,i:number)=>{const n:any=byId.get(s);const k=n.callFrame.functionName+' '+n.callFrame.url.split('/').pop()+':'+n.callFrame.lineNumber;self.set(k,(self.get(k)??0)+pr.timeDeltas[i]/1000)});
console.log([...self].sort((a:any,b:any)=>b[1]-a[1]).slice(0,8).map(([k,v]:any)=>k+' '+Math.round(v)).join('\n'));}
await b.close();await server.close();process.exit(0);
