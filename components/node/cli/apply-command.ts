import {sayAnnotationProblem} from '../../core/annotations/read-annotations.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {loadSchema, type Schema} from '../validate/relaxng.js';
import type {ApplyPlan} from '../write-back/apply-plan.js';
import {holdDecisions} from '../write-back/hold-decisions.js';
import {type ApplyInput, planApply} from '../write-back/plan-apply.js';
import {readDossier, recorderOf} from '../write-back/read-dossier.js';
import {runApply} from '../write-back/run-apply.js';
import {readArguments} from './read-arguments.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  text: {type: 'string'},
  annotations: {type: 'string'},
  decisions: {type: 'string'},
  schema: {type: 'string'},
  authority: {type: 'string'},
  'dry-run': {type: 'boolean'},
  'confirm-moved': {type: 'boolean'},
} as const;

/** `lectern apply`: writes what is accepted into a text; the diff on `out`, the rest on `err`. */
export async function runApplyCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const say = (message: string): void => terminal.err(`lectern apply: ${message}\n`);
  const {text, annotations, decisions, authority} = values;
  if (!text || !annotations || !decisions || positionals.length > 0) {
    say('expected --text FILE --annotations FILE --decisions FILE; see lectern --help');
    return exit.wrongUse;
  }
  let schema: Schema | undefined;
  if (values.schema !== undefined) {
    const loaded = await loadSchema(values.schema);
    if (!loaded.ok) {
      say(loaded.message);
      return exit.wrongUse;
    }
    schema = loaded.schema;
  }
  const dryRun = values['dry-run'] === true;
  const held = dryRun ? undefined : await holdDecisions(decisions);
  if (held?.ok === false) {
    say(held.message);
    return exit.fileHasErrors;
  }
  try {
    return await applyTo(
      {
        text,
        annotations,
        decisions,
        dryRun,
        confirmMoved: values['confirm-moved'] === true,
        ...(authority === undefined ? {} : {authority}),
        ...(schema ? {schema} : {}),
      },
      terminal,
    );
  } finally {
    await held?.release();
  }
}

interface ApplyArguments extends Pick<ApplyInput, 'text' | 'authority' | 'schema'> {
  readonly annotations: string;
  readonly decisions: string;
  readonly dryRun: boolean;
  readonly confirmMoved: boolean;
}

async function applyTo(
  {annotations, decisions, dryRun, ...settings}: ApplyArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const say = (message: string): void => terminal.err(`lectern apply: ${message}\n`);
  const dossier = await readDossier(annotations, decisions);
  if (typeof dossier === 'string') {
    say(dossier);
    return exit.fileHasErrors;
  }
  for (const problem of dossier.problems) terminal.err(`${sayAnnotationProblem(problem)}\n`);
  const planned = await planApply({
    ...settings,
    annotations: dossier.annotations,
    decisions: dossier.decisions,
  });
  if (!planned.ok) {
    terminal.err(`${sayProblem(planned.problem)}\n`);
    return exit.fileHasErrors;
  }
  const {plan} = planned;
  terminal.out(plan.diff);
  if (!dryRun) {
    const done = await runApply(plan, recorderOf(decisions));
    if (!done.ok) {
      say(done.message);
      return exit.fileHasErrors;
    }
  }
  terminal.err(sayOutcomes(plan, dryRun));
  const refused = plan.outcomes.some(({state}) => state === 'refused');
  return refused || dossier.problems.length > 0 ? exit.fileHasErrors : exit.ok;
}

function sayOutcomes({outcomes, already, warnings}: ApplyPlan, dryRun: boolean): string {
  const refused = outcomes.filter(({state}) => state === 'refused');
  const applied = outcomes.length - refused.length;
  const lines = [
    ...warnings.map((warning) => `warning: ${warning}`),
    ...refused.map(({annotation, reason}) => `${annotation}: ${reason ?? 'It was refused.'}`),
    `${applied} ${dryRun ? 'would be applied' : 'applied'}, ${refused.length} refused, ${already.length} applied before`,
  ];
  return `${lines.join('\n')}\n`;
}
