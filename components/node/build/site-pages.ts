import {fillTemplate, type Page} from '../pages/page-shell.js';
import type {SiteList} from './site-list.js';

/** Where pages go: into the site's template, and beside all else that was written. */
export class SitePages {
  constructor(
    readonly list: SiteList,
    readonly template: string,
  ) {}

  async page(page: Page): Promise<void> {
    await this.list.put(page.path, fillTemplate(this.template, page));
  }
}
