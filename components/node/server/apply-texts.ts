import {join} from 'node:path';
import type {JsonObject} from '../../core/annotations/json.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {whyNotRead} from '../within-folder.js';
import {planApply} from '../write-back/plan-apply.js';
import {runApply} from '../write-back/run-apply.js';
import type {Apply} from './apply.js';

/**
 * What writes accepted annotations into the texts of a folder: the path of a text's decisions, with
 * `.xml` behind it, is that of the text.
 */
export function applyToTexts(texts: string): Apply {
  return async ({path, dryRun}, dossier): Promise<JsonObject> => {
    const fail = (message: string): JsonObject => ({ok: false, message});
    const text = join(texts, `${path}.xml`);
    const refused = await whyNotRead(text, texts);
    if (refused !== undefined) return fail(`${path}.xml: ${refused}`);
    const {annotations} = await dossier.annotations();
    const {decisions} = await dossier.decisions();
    const planned = await planApply({
      text,
      annotations: annotations.map(({annotation}) => annotation),
      decisions,
    });
    if (!planned.ok) return fail(sayProblem(planned.problem));
    const {plan} = planned;
    const {diff, outcomes, already, warnings} = plan;
    if (!dryRun) {
      const done = await runApply(plan, async (made) => {
        const {refused: overtaken} = await dossier.append(made);
        if (overtaken.length > 0) {
          throw new Error('somebody decided meanwhile; nothing was written into the text');
        }
      });
      if (!done.ok) return fail(done.message);
    }
    return {ok: true, diff, outcomes, already, warnings};
  };
}
