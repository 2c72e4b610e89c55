import type {Decision} from '../../components/core/annotations/decision.js';
import {asList, asObject} from '../../components/core/annotations/json.js';
import {decide} from '../node/journal/sources.js';

export interface Session {
  readonly url: string;
  readonly token: string;
}

/** Opens a session as a page does; undefined when the server is gone. */
export async function openSession(url: string): Promise<Session | undefined> {
  try {
    const headers = {'Sec-Fetch-Site': 'same-origin'};
    const answer = await fetch(`${url}_lectern/session`, {headers});
    const token = asObject(await answer.json())?.token;
    return typeof token === 'string' ? {url, token} : undefined;
  } catch {
    return undefined;
  }
}

/** Who decides on one annotation again and again, each time on what the server has acknowledged. */
export class Reviewer {
  /** Ids the server has acknowledged, in their order. */
  readonly acknowledged: string[] = [];
  /** All that were ever sent. */
  readonly sent = new Set<string>();
  /** Sent, and not answered: sent again first. */
  #unanswered: readonly Decision[] = [];
  readonly #annotation: string;
  readonly #text: string;

  /** @param text the path of the text whose annotation is judged */
  constructor(name: string, text: string) {
    this.#annotation = `urn:example:${name}`;
    this.#text = text;
  }

  /** Decides until the server is gone. Rejects when it gives an answer it must not give. */
  async work({url, token}: Session): Promise<void> {
    for (;;) {
      if (this.#unanswered.length === 0) this.#unanswered = this.#think();
      const accepted = await this.#send(url, token);
      if (!accepted) return;
      const ids = this.#unanswered.map(({id}) => id);
      if (accepted.join() !== ids.join()) {
        throw new Error(`sent ${ids.join()}, accepted ${accepted.join()}`);
      }
      this.acknowledged.push(...ids);
      this.#unanswered = [];
    }
  }

  /** Some decisions that follow each other; long ones, so that a write can be cut. */
  #think(): Decision[] {
    const made: Decision[] = [];
    let follows = this.acknowledged.at(-1);
    for (let count = 1 + Math.floor(Math.random() * 12); count > 0; count--) {
      const reason = 'because '.repeat(Math.floor(Math.random() * 800));
      const decision = decide({
        annotation: this.#annotation,
        reason,
        ...(follows ? {follows} : {}),
      });
      follows = decision.id;
      made.push(decision);
      this.sent.add(decision.id);
    }
    return made;
  }

  async #send(url: string, token: string): Promise<unknown[] | undefined> {
    let status: number;
    let text: string;
    try {
      const answer = await fetch(`${url}_lectern/decisions/${this.#text}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Sec-Fetch-Site': 'same-origin',
          'X-Lectern-Token': token,
        },
        body: JSON.stringify(this.#unanswered.map(({json}) => json)),
      });
      status = answer.status;
      text = await answer.text();
    } catch {
      return undefined;
    }
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 500)}`);
    return asList(asObject(JSON.parse(text))?.accepted);
  }
}
