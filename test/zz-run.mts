import {chromium} from 'playwright-core';
import {serveAttacks, strictPolicy} from './attacks/page/serve-attacks.js';
import {changedAt, editionParts, others, placesIn} from './zz-fuzz.mts';
import type {Attack} from './attacks/attack.js';
const which=process.argv[2] ?? 'edition'; const policy = process.argv[3]==='nocsp' ? "default-src *" : strictPolicy;
let attacks: Attack[]=[];
if(which==='edition'){
 const parts=await editionParts();
 attacks.push({name:'as it is',kind:'edition',files:{},folder:parts});
 const only=process.env.ONLY;
 for(const [path,content] of Object.entries(parts)){
  if(typeof content!=='string'||path==='collection.json'||!path.endsWith('.json'))continue;
  if(only&&!path.includes(only))continue;
  const json=JSON.parse(content);
  for(const place of placesIn(json)){
   for(const [what,other] of Object.entries(others)){
     if(what.startsWith('what pretends')&&Math.random()>0.2)continue;
     attacks.push({name:`${what} at ${path} ${place}`,kind:'edition',files:{},folder:{...parts,[path]:JSON.stringify(changedAt(json,place,other))}});
   }
  }
 }
 const n=Number(process.env.NTH??1); attacks=attacks.filter((_,i)=>i===0||i%n===0);
} else {
 const m:any=await import(which); const key=Object.keys(m).filter(k=>Array.isArray(m[k])||typeof m[k]==='function');
 for(const k of (process.env.EXPORT??key.join(',')).split(',')){const v=m[k]; attacks.push(...(typeof v==='function'?await v():v));}
 if(process.env.NAME)attacks=attacks.filter(a=>new RegExp(process.env.NAME!).test(a.name));
}
console.log(attacks.length,'attacks');
const server=await serveAttacks(attacks,policy);
const browser=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-frame-rate-limit','--disable-gpu-vsync']});
let page:any; const strangers:string[]=[];
const open=async()=>{ if(page)await page.close().catch(()=>{}); page=await browser.newPage();
 page.on('request',(r:any)=>{if(!r.url().startsWith(server.url)&&!r.url().startsWith('data:'))strangers.push(r.url())});
 page.on('framenavigated',(f:any)=>{if(f.url()!==server.url&&f.url()!=='about:blank')strangers.push('went '+f.url())});
 page.on('console',(m:any)=>{if(process.env.CONSOLE)console.log('   ',m.text().slice(0,300))});
 await page.goto(server.url);await page.waitForSelector('html[data-ready]');};
await open();let bad=0;
for(const a of server.attacks){
 const t=Date.now();let r:any;
 try{ r=await Promise.race([page.evaluate((x:any)=>(window as any).runAttack(x),a),new Promise((_,no)=>setTimeout(()=>no(new Error('HANG')),40000))]);}
 catch(e:any){r={faults:['!! '+String(e.message).slice(0,200)]}; browser.process?.(); await open();}
 const ms=Date.now()-t;
 r.faults=r.faults.filter((f:string)=>!/^(z-index  on|style on <div> in the text)/.test(f));if(r.faults.length||ms>5000||strangers.length){bad++;console.log(`${a.name} [${ms} ms]\n   `+[...r.faults,...strangers.splice(0)].map((f:string)=>f.slice(0,420)).join('\n   '));}
}
console.log('bad',bad,'of',server.attacks.length);
await browser.close();await server.close();process.exit(0);
