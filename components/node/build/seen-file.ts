/** What is remembered of a file on disk, so that it need not be opened to see that it is the same. */
export interface SeenFile {
  readonly bytes: number;
  readonly modified: number;
  readonly key: string;
  /** For one that includes others: its extract with them, the list of files, and their hashes. */
  readonly including?: {
    readonly key: string;
    readonly files: string;
    readonly inclusions: Readonly<Record<string, string>>;
  };
}
