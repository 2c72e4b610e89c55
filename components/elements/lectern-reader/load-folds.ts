/**
 * Fetches what stands in the folds of a pane. It comes after the texts: nobody waits for a record
 * they have not opened.
 */
export async function loadFolds(): Promise<void> {
  await Promise.all([
    import('../lectern-record/lectern-record-define.js'),
    import('../lectern-shown/lectern-shown-define.js'),
  ]);
}
