/**
 * Runs steps so many at a time, beginning in their order; as one ends the next begins.
 *
 * @returns what each step came to
 */
export async function runBeside<Step, Result>(
  steps: readonly Step[],
  atOnce: number,
  run: (step: Step) => Promise<Result>,
): Promise<Map<Step, Result>> {
  const results = new Map<Step, Result>();
  const waiting = steps.values();
  const lane = async (): Promise<void> => {
    // All lanes draw from the one iterator.
    for (const step of waiting) results.set(step, await run(step));
  };
  await Promise.all(Array.from({length: atOnce}, lane));
  return results;
}
