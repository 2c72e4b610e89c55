// Feeds long runs into reading, record, drawing: which takes long?
import {readXml} from '/tmp/wt-h-host/components/core/xml/read-xml.js';
import {readTei} from '/tmp/wt-h-host/components/core/tei/read-tei.js';
import {assembleCollection} from '/tmp/wt-h-host/components/core/collection/assemble-collection.js';
import {showingOf, writeDocument} from '/tmp/wt-h-host/components/render/draw-document.js';
import {teiOf} from '/tmp/wt-h-host/test/attacks/attack.js';
const N=Number(process.argv[2]??100000);
const esc=(t:string)=>t.replaceAll('&','&amp;').replaceAll('<','&lt;').replaceAll('"','&quot;').replace(/[\t\n\r]/g,c=>`&#${c.charCodeAt(0)};`);
const units=[' ','\u00a0','\n',',',', ',';','.',':','-','–','/','//','#',' #','(',')','[',']','{','}','<','>','*','_','a','a ','1','1-','1.','1 ','a.','A. ','http://','http:','ф. ','ф. 1, ','л. 1, ','оп. 1 ','%','&','+','~','^','\u0301',"'",'"','“','|','l. 1','f. 1 ','M','IV','0','X','-X-','en-','ubledouble','wavy','underline','A://','?','!','…','. ','=','a=','a(','a)','(a','ъ','Ъ','1,1,','1.1,','RG 59, ','FO 371/','WO 1/1','R 1/','box 1 ','no. ','№','№ 1 ','1945-','1945/','[1945,','October ','5 October ','1 окт ','and ','of the ','the ','-1','--1','T1:','00:','1:','P1Y','u','?1','~1','%1','🙂','中','中文 ','全宗','案卷','卷1','F/7/','AN ','д. 1','лл. 1-','л. 1 об. ','pp. 1-','ff. 1r-','ff. ','f. 1r','10.1000/','doi:','urn:','Q1','@','a@','www.','www.a.','.a'];
const tails=['','x','\n','!','1','#'];
const names:Record<string,(v:string)=>string>={
 text:v=>teiOf(`<p>${v}</p>`),
 p_attrs:v=>teiOf(`<p n="${v}" rend="${v}" style="${v}" type="${v}" xml:lang="${v}" facs="${v}">a</p>`),
 name:v=>teiOf(`<p><persName ref="${v}" key="${v}">${v}</persName> <ref target="${v}"/> <ptr target="${v}"/></p>`),
 date:v=>teiOf(`<p><date when="${v}" notBefore="${v}" from="${v}" to="${v}" when-iso="${v}" when-custom="${v}" calendar="${v}" period="${v}" dur="${v}">${v}</date></p>`),
 note:v=>teiOf(`<p>a<note n="${v}" place="${v}" type="${v}" resp="${v}">${v}</note><gap reason="${v}" unit="${v}" extent="${v}" quantity="${v}"/><pb n="${v}" facs="${v}"/><milestone unit="${v}" n="${v}"/><hi rend="${v}" rendition="${v}">b</hi><head>${v}</head><list type="${v}"><label>${v}</label><item n="${v}">i</item></list><formula notation="${v}">${v}</formula><num value="${v}">1</num><lg><l n="${v}" rend="${v}">v</l></lg><space quantity="${v}" unit="${v}"/><table><row role="${v}"><cell cols="${v}" rows="${v}">c</cell></row></table></p>`),
 header:v=>teiOf('<p>a</p>',{header:`<fileDesc><titleStmt><title>${v}</title><author>${v}</author><respStmt><resp>${v}</resp><name>${v}</name></respStmt></titleStmt><publicationStmt><publisher>${v}</publisher><pubPlace>${v}</pubPlace><idno type="DOI">${v}</idno><date when="${v}">${v}</date><availability><licence target="${v}">${v}</licence></availability></publicationStmt><sourceDesc><msDesc><msIdentifier><country>${v}</country><settlement>${v}</settlement><repository>${v}</repository><collection>${v}</collection><idno>${v}</idno></msIdentifier></msDesc><bibl><title level="a">${v}</title><biblScope unit="page">${v}</biblScope>${v}</bibl></sourceDesc></fileDesc><profileDesc><langUsage><language ident="${v}">${v}</language></langUsage><abstract><p>${v}</p></abstract><correspDesc><correspAction type="sent"><persName>${v}</persName><date when="${v}">${v}</date></correspAction></correspDesc><textClass><keywords><term>${v}</term></keywords></textClass></profileDesc>`}),
 fac:v=>teiOf('<p facs="#z">a</p>',{standOff:`<facsimile><surface xml:id="s" ulx="${v}" points="${v}" lrx="${v}"><graphic url="${v}" width="${v}"/><zone xml:id="z" points="${v}" ulx="${v}" uly="${v}"/></surface></facsimile><standOff><listPerson><person xml:id="a"><persName>${v}</persName><idno type="VIAF">${v}</idno><birth when="${v}">${v}</birth><note>${v}</note></person></listPerson><listPlace><place xml:id="b"><placeName>${v}</placeName><location><geo>${v}</geo></location></place></listPlace><listRelation><relation name="${v}" active="${v}" passive="${v}" mutual="${v}"/></listRelation></standOff>`}),
};
const only=process.argv[3];
for(const [what,make] of Object.entries(names)){ if(only&&only!==what)continue;
 for(const u of units)for(const tail of tails){
  const v=esc(u.repeat(Math.ceil((/\p{M}/u.test(u)?600:N)/u.length))+tail);
  const t=[performance.now()];
  const x=readXml(make(v),{file:'a.xml'});t.push(performance.now());
  if(!x.ok){if(t[1]-t[0]>400)console.log(what,JSON.stringify(u+'|'+tail),'xml',t[1]-t[0]|0);continue}
  const d=readTei(x.tree);t.push(performance.now());
  if(!d.ok)continue;
  assembleCollection({title:'A',documents:[d.document],showing:(e:any)=>showingOf(e)} as any);t.push(performance.now());
  writeDocument(d.document,{images:true});t.push(performance.now());
  const ms=t.slice(1).map((b,i)=>Math.round(b-t[i]));
  if(ms.some(m=>m>350))console.log(what,JSON.stringify(u+'|'+tail),'xml,tei,assemble,draw',ms.join(' '));
 }
}
