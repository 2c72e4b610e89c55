import {fillTemplate, type LatePage, type Page} from '../pages/page-shell.js';
import {hashOf} from './hash.js';
import type {SiteList} from './site-list.js';

/** Where pages go: into the site's template, and beside all else that was written. */
export class SitePages {
  readonly #setting: string;

  /** @param program what this program is: another one makes other pages of the same */
  constructor(
    readonly list: SiteList,
    readonly template: string,
    program: string,
  ) {
    this.#setting = hashOf(program, template);
  }

  async page(page: Page): Promise<void> {
    await this.list.put(page.path, fillTemplate(this.template, page));
  }

  latePage({path, of, make}: LatePage): void {
    this.list.make(path, hashOf(this.#setting, of), () => fillTemplate(this.template, make()));
  }
}
