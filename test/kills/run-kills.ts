/** `npm run test:kills -- --count 500`: kills servers at random moments; see `kill-servers.ts`. */
import {parseArgs} from 'node:util';
import {projectRoot} from '../tools/shared.js';
import {killServers} from './kill-servers.js';

process.chdir(projectRoot);
const {values} = parseArgs({options: {count: {type: 'string', default: '500'}}});
const {kills, acknowledged, torn, faults} = await killServers(Number(values.count), (done) => {
  if (done % 25 === 0) process.stdout.write(`${done} kills\n`);
});
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(
  `${kills} kills, ${acknowledged} decisions acknowledged, ${torn} lines cut, ${faults.length} faults\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
