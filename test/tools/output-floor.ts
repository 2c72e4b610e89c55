/** What one step writes; nothing of it is lost, all of it stays together. */
export interface Voice {
  write(text: string): void;
  end(): void;
}

/**
 * Lets steps that run at the same time speak one after the other: the oldest streams, the others
 * are written down and heard as soon as it has ended.
 */
export class OutputFloor {
  readonly #out: (text: string) => void;
  readonly #waiting: {text: string; ended: boolean}[] = [];

  constructor(out: (text: string) => void) {
    this.#out = out;
  }

  /** A voice that is heard after all that were asked for before it. */
  voice(): Voice {
    const turn = {text: '', ended: false};
    this.#waiting.push(turn);
    return {
      write: (text) => {
        if (this.#waiting[0] === turn) this.#out(text);
        else turn.text += text;
      },
      end: () => {
        turn.ended = true;
        this.#passOn();
      },
    };
  }

  #passOn(): void {
    while (this.#waiting[0]?.ended) {
      this.#waiting.shift();
      const next = this.#waiting[0];
      if (!next) return;
      this.#out(next.text);
      next.text = '';
    }
  }
}
