/**
 * Named characters that old documents use and external DTDs declare: HTML 4 and the ISO 8879 sets
 * lat1, lat2, num, pub, cyr1, grk1 (values as in HTML 5). A run begins with its first code point;
 * a comma goes on to the next code point, “=” gives it another name.
 */
const RUNS =
  '21:excl 23:num,dollar,percnt 28:lpar,rpar,ast,plus,comma 2E:period,sol 3A:colon,semi ' +
  '3D:equals 3F:quest,commat 5B:lsqb,bsol,rsqb 5F:lowbar,grave 7B:lcub,verbar,rcub A0:nbsp,' +
  'iexcl,cent,pound,curren,yen,brvbar,sect,die=uml,copy,ordf,laquo,not,shy,reg,macr,deg,plusmn,' +
  'sup2,sup3,acute,micro,para,middot,cedil,sup1,ordm,raquo,frac14,frac12=half,frac34,iquest,' +
  'Agrave,Aacute,Acirc,Atilde,Auml,Aring,AElig,Ccedil,Egrave,Eacute,Ecirc,Euml,Igrave,Iacute,' +
  'Icirc,Iuml,ETH,Ntilde,Ograve,Oacute,Ocirc,Otilde,Ouml,times,Oslash,Ugrave,Uacute,Ucirc,Uuml,' +
  'Yacute,THORN,szlig,agrave,aacute,acirc,atilde,auml,aring,aelig,ccedil,egrave,eacute,ecirc,' +
  'euml,igrave,iacute,icirc,iuml,eth,ntilde,ograve,oacute,ocirc,otilde,ouml,divide,oslash,' +
  'ugrave,uacute,ucirc,uuml,yacute,thorn,yuml,Amacr,amacr,Abreve,abreve,Aogon,aogon,Cacute,' +
  'cacute,Ccirc,ccirc,Cdot,cdot,Ccaron,ccaron,Dcaron,dcaron,Dstrok,dstrok,Emacr,emacr 116:Edot,' +
  'edot,Eogon,eogon,Ecaron,ecaron,Gcirc,gcirc,Gbreve,gbreve,Gdot,gdot,Gcedil 124:Hcirc,hcirc,' +
  'Hstrok,hstrok,Itilde,itilde,Imacr,imacr 12E:Iogon,iogon,Idot,inodot,IJlig,ijlig,Jcirc,jcirc,' +
  'Kcedil,kcedil,kgreen,Lacute,lacute,Lcedil,lcedil,Lcaron,lcaron,Lmidot,lmidot,Lstrok,lstrok,' +
  'Nacute,nacute,Ncedil,ncedil,Ncaron,ncaron,napos,ENG,eng,Omacr,omacr 150:Odblac,odblac,OElig,' +
  'oelig,Racute,racute,Rcedil,rcedil,Rcaron,rcaron,Sacute,sacute,Scirc,scirc,Scedil,scedil,' +
  'Scaron,scaron,Tcedil,tcedil,Tcaron,tcaron,Tstrok,tstrok,Utilde,utilde,Umacr,umacr,Ubreve,' +
  'ubreve,Uring,uring,Udblac,udblac,Uogon,uogon,Wcirc,wcirc,Ycirc,ycirc,Yuml,Zacute,zacute,' +
  'Zdot,zdot,Zcaron,zcaron 192:fnof 1F5:gacute 2C6:circ,caron 2D8:breve,dot,ring,ogon,tilde,' +
  'dblac 391:Agr=Alpha,Beta=Bgr,Gamma=Ggr,Delta=Dgr,Egr=Epsilon,Zeta=Zgr,EEgr=Eta,THgr=Theta,' +
  'Igr=Iota,Kappa=Kgr,Lambda=Lgr,Mgr=Mu,Ngr=Nu,Xgr=Xi,Ogr=Omicron,Pgr=Pi,Rgr=Rho 3A3:Sgr=Sigma,' +
  'Tau=Tgr,Ugr=Upsilon,PHgr=Phi,Chi=KHgr,PSgr=Psi,OHgr=Omega 3B1:agr=alpha,beta=bgr,gamma=ggr,' +
  'delta=dgr,egr=epsilon,zeta=zgr,eegr=eta,theta=thgr,igr=iota,kappa=kgr,lambda=lgr,mgr=mu,' +
  'ngr=nu,xgr=xi,ogr=omicron,pgr=pi,rgr=rho,sfgr=sigmaf,sgr=sigma,tau=tgr,ugr=upsilon,phgr=phi,' +
  'chi=khgr,psgr=psi,ohgr=omega 3D1:thetasym,upsih 3D6:piv 401:IOcy 410:Acy,Bcy,Vcy,Gcy,Dcy,' +
  'IEcy,ZHcy,Zcy,Icy,Jcy,Kcy,Lcy,Mcy,Ncy,Ocy,Pcy,Rcy,Scy,Tcy,Ucy,Fcy,KHcy,TScy,CHcy,SHcy,' +
  'SHCHcy,HARDcy,Ycy,SOFTcy,Ecy,YUcy,YAcy,acy,bcy,vcy,gcy,dcy,iecy,zhcy,zcy,icy,jcy,kcy,lcy,' +
  'mcy,ncy,ocy,pcy,rcy,scy,tcy,ucy,fcy,khcy,tscy,chcy,shcy,shchcy,hardcy,ycy,softcy,ecy,yucy,' +
  'yacy 451:iocy 2002:ensp,emsp,emsp13,emsp14 2007:numsp,puncsp,thinsp,hairsp 200C:zwnj,zwj,' +
  'lrm,rlm,dash=hyphen 2013:ndash,mdash,horbar 2018:lsquo,rsquo=rsquor,lsquor=sbquo 201C:ldquo,' +
  'rdquo=rdquor,bdquo=ldquor 2020:dagger,Dagger,bull 2025:nldr,hellip=mldr 2030:permil ' +
  '2032:prime,Prime 2039:lsaquo,rsaquo 203E:oline 2041:caret 2043:hybull,frasl 20AC:euro ' +
  '2105:incare 2111:image 2116:numero,copysr,weierp 211C:real 211E:rx 2122:trade 2135:alefsym ' +
  '2153:frac13,frac23,frac15,frac25,frac35,frac45,frac16,frac56,frac18,frac38,frac58,frac78 ' +
  '2190:larr,uarr,rarr,darr,harr 21B5:crarr 21D0:lArr,uArr,rArr,dArr,hArr 2200:forall ' +
  '2202:part,exist 2205:empty 2207:nabla,isin,notin 220B:ni 220F:prod 2211:sum,minus ' +
  '2217:lowast 221A:radic 221D:prop,infin 2220:ang 2227:and,or,cap,cup,int 2234:there4 ' +
  '223C:sim 2245:cong 2248:asymp 2257:cire 2260:ne,equiv 2264:le,ge 2282:sub,sup,nsub ' +
  '2286:sube,supe 2295:oplus 2297:otimes 22A5:perp 22C5:sdot 22EE:vellip 2308:lceil,rceil,' +
  'lfloor,rfloor 2315:telrec,target 2423:blank 2580:uhblk 2584:lhblk 2588:block 2591:blk14,' +
  'blk12,blk34 25A1:squ 25AE:marker 25B4:utrif,utri 25B8:rtrif,rtri 25BE:dtrif,dtri 25C2:ltrif,' +
  'ltri 25CA:loz,cir 2605:starf,star 260E:phone 2640:female 2642:male 2660:spades 2663:clubs ' +
  '2665:hearts,diams 266A:sung 266D:flat,natur,sharp 2713:check 2717:cross 2720:malt 2736:sext ' +
  '27E8:lang,rang 29EB:lozf FB00:fflig,filig,fllig,ffilig,ffllig';

let names: Map<string, string> | undefined;

/** The character a name stands for in HTML or the ISO sets (`mdash`, `aelig`), if it is known. */
export function namedCharacter(name: string): string | undefined {
  names ??= unfold();
  return names.get(name);
}

function unfold(): Map<string, string> {
  const unfolded = new Map<string, string>();
  for (const run of RUNS.split(' ')) {
    const [first = '', list = ''] = run.split(':');
    const start = Number.parseInt(first, 16);
    list.split(',').forEach((aliases, i) => {
      for (const name of aliases.split('=')) unfolded.set(name, String.fromCodePoint(start + i));
    });
  }
  return unfolded;
}
