/**
 * Fetches what stands in the folds of a pane and below its text. It comes after the texts: nobody
 * waits for a record they have not opened, or for notes they have not come to.
 */
export async function loadFolds(): Promise<void> {
  await Promise.all([
    import('../lectern-link/lectern-link-define.js'),
    import('../lectern-notes/lectern-notes-define.js'),
    import('../lectern-record/lectern-record-define.js'),
    import('../lectern-shown/lectern-shown-define.js'),
  ]);
}
