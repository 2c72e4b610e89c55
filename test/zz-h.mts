import {textAttack} from './attacks/attack.js';
export const one=[textAttack('ps',`${'<p/>'.repeat(10_000)}`),textAttack('lbs',`<p>${'<lb/>'.repeat(10_000)}</p>`),textAttack('lbx',`<p>${'<lb/>x'.repeat(10_000)}</p>`)];
