/** One way to write an entity's name. */
export interface NameForm {
  readonly text: string;
  /** How surely it means the entity where nobody else bears it, 0 to 1. */
  readonly certainty: number;
  /** How it came from the name in the record; empty for that name itself. */
  readonly way: string;
  /** The name as the record has it. */
  readonly shown: string;
  /** A family name alone. */
  readonly isFamily?: boolean;
  /**
   * How many of its first words stand before the name without being part of it: the article of
   * `the Mongols`, the owner in `the Republic of China’s National Army`.
   */
  readonly lead?: number;
}
