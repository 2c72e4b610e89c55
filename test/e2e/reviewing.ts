import type {Locator, Page} from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Opens a review and waits for its first item. */
export async function openReview(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await currentItem(page).waitFor();
}

/** The current item in the list. */
export function currentItem(page: Page): Locator {
  return page.locator('lectern-review li[aria-current="true"]');
}

/** How many are decided, of how many. */
export function progressOf(page: Page): Locator {
  return page.locator('lectern-review .progress');
}
