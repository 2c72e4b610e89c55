import {type Attack, evilHost, textAttack} from './attack.js';

/** What turns the order of letters: embeddings, overrides, isolates and marks (UAX 9). */
const controls: Readonly<Record<string, string>> = {
  'right-to-left override': '\u202e',
  'left-to-right override': '\u202d',
  'right-to-left embedding': '\u202b',
  'left-to-right embedding': '\u202a',
  'right-to-left isolate': '\u2067',
  'first strong isolate': '\u2068',
  'right-to-left mark': '\u200f',
  'Arabic letter mark': '\u061c',
  'pop without a push': '\u202c\u2069\u202c\u2069',
};

/** Words that look like others. */
export const spoofing: readonly Attack[] = [
  ...Object.entries(controls).map(([what, control]) =>
    textAttack(
      `${what} that is never ended, in names, links, titles and citations`,
      `<p>before ${control}<persName ref="#a">${control}evil</persName> <ref target="http://${evilHost}/${control}gpj.exe">bank.example${control}</ref> <date when="1900">${control}1900</date> after</p><p>next</p>`,
      {
        header: `<fileDesc><titleStmt><title>Title ${control}eltit</title><author>A ${control}uthor</author></titleStmt><publicationStmt><publisher>P${control}</publisher><idno type="URI">http://${evilHost}/${control}x</idno></publicationStmt><sourceDesc><msDesc><msIdentifier><repository>R${control}</repository><idno>f. 1${control}</idno></msIdentifier></msDesc></sourceDesc></fileDesc>`,
        standOff: `<standOff><listPerson><person xml:id="a"><persName>${control}live</persName><idno type="URL">http://${evilHost}/${control}a</idno></person></listPerson></standOff>`,
      },
    ),
  ),
  textAttack(
    'letters that look like those of another script',
    '<p><ref target="http://аррӏе.example/">apple.example</ref> <ref target="http://xn--80ak6aa92e.example/">p</ref> <persName>Ρaul</persName></p>',
  ),
  textAttack(
    'characters that cannot be seen',
    '<p>a\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u115f\u3164\ud82f\udca0\udb40\udc41b <persName ref="#\u200b">\u200b</persName></p>',
  ),
  textAttack(
    'words that pretend to be the reader’s own',
    '<p>This document cannot be shown. <hi rend="bold">Sign in again</hi> <ref target="http://evil.example/">OK</ref></p><note>Verified by the library</note>',
  ),
  textAttack(
    'a language and a direction that are none',
    '<p xml:lang="x&quot; onclick=&quot;canary()">a</p><p xml:lang="ar-\u202e">b</p><foreign xml:lang="" dir="rtl">c</foreign><p xml:lang="a-very-long-tag-that-is-none-of-all-registered">d</p>',
  ),
  textAttack(
    'private and unassigned characters',
    '<p>\ue000\uf8ff\udb80\udc00\u0378\ufdd0 \ufffe</p>',
  ),
];
