import {sayAnnotationProblem} from '../../core/annotations/read-annotations.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {holdDecisions} from '../write-back/hold-decisions.js';
import {planRevert} from '../write-back/plan-revert.js';
import {readDossier, recorderOf} from '../write-back/read-dossier.js';
import {runApply} from '../write-back/run-apply.js';
import {readArguments} from './read-arguments.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  text: {type: 'string'},
  annotations: {type: 'string'},
  decisions: {type: 'string'},
  'dry-run': {type: 'boolean'},
} as const;

/** `lectern revert ID...`: takes what annotations brought into a text out of it again. */
export async function runRevertCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const say = (message: string): void => terminal.err(`lectern revert: ${message}\n`);
  const {text, annotations, decisions} = values;
  if (positionals.length === 0 || !text || !annotations || !decisions) {
    say('expected ID... --text FILE --annotations FILE --decisions FILE; see lectern --help');
    return exit.wrongUse;
  }
  const dryRun = values['dry-run'] === true;
  const held = dryRun ? undefined : await holdDecisions(decisions);
  if (held?.ok === false) {
    say(held.message);
    return exit.fileHasErrors;
  }
  try {
    const files = {text, annotations, decisions};
    return await revertIn(files, {taken: positionals, dryRun}, terminal);
  } finally {
    await held?.release();
  }
}

async function revertIn(
  {text, annotations, decisions}: Record<'text' | 'annotations' | 'decisions', string>,
  {taken, dryRun}: {readonly taken: readonly string[]; readonly dryRun: boolean},
  terminal: Terminal,
): Promise<ExitCode> {
  const say = (message: string): void => terminal.err(`lectern revert: ${message}\n`);
  const dossier = await readDossier(annotations, decisions);
  if (typeof dossier === 'string') {
    say(dossier);
    return exit.fileHasErrors;
  }
  for (const problem of dossier.problems) terminal.err(`${sayAnnotationProblem(problem)}\n`);
  const planned = await planRevert({text, taken, decisions: dossier.decisions});
  if (!planned.ok) {
    terminal.err(`${sayProblem(planned.problem)}\n`);
    return exit.fileHasErrors;
  }
  const {plan} = planned;
  terminal.out(plan.diff);
  for (const warning of plan.warnings) terminal.err(`warning: ${warning}\n`);
  const refused = plan.outcomes.filter(({state}) => state === 'refused');
  const known = new Set([
    ...dossier.annotations.map(({id}) => id),
    ...dossier.decisions.map(({annotation}) => annotation),
  ]);
  for (const {annotation, reason = ''} of refused) {
    const said = known.has(annotation) ? reason : 'No annotation and no decision has this id.';
    terminal.err(`${annotation}: ${said}\n`);
  }
  if (!dryRun) {
    const done = await runApply(plan, recorderOf(decisions));
    if (!done.ok) {
      say(done.message);
      return exit.fileHasErrors;
    }
  }
  return refused.length > 0 || dossier.problems.length > 0 ? exit.fileHasErrors : exit.ok;
}
