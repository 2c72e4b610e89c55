/** Where a command writes. */
export interface Terminal {
  /** Results, and nothing else. */
  readonly out: (text: string) => void;
  /** Messages about the work. */
  readonly err: (text: string) => void;
  /** Whether somebody watches `err`: only then is progress shown. */
  readonly interactive: boolean;
}

/** Exit codes of every command. */
export const exit = {ok: 0, fileHasErrors: 1, wrongUse: 2} as const;
export type ExitCode = (typeof exit)[keyof typeof exit];
