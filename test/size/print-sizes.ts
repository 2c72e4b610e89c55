/** `npm run size [-- NAME]`: what each export costs a page; with a name, what that is made of. */
import {budgets} from './budgets.js';
import {weigh} from './weigh.js';

const [named] = process.argv.slice(2);
for (const {name, contents, most} of budgets) {
  if (named !== undefined && !name.includes(named)) continue;
  const {gzip, sources} = await weigh(contents);
  const verdict = gzip > most ? '✖ too heavy' : '✔';
  console.log(`${String(gzip).padStart(7)} of ${String(most).padStart(6)}  ${verdict}  ${name}`);
  if (gzip > most) process.exitCode = 1;
  if (named === undefined) continue;
  for (const [path, bytes] of sources) console.log(`${String(bytes).padStart(9)}  ${path}`);
}
