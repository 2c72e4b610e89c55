import {expect, type Locator, type Page} from '@playwright/test';

/** Addresses of the shipped edition on the built site. */
export const memo = '/altay/read/beria-molotov-1945-10-05/';
export const biography = '/altay/read/osman-batur/';
export const essay = '/altay/read/east-turkestan-national-army/';
export const memoBesideBiography = `${memo}with/osman-batur/`;

/** The text of a document in the reader. */
export function textOf(page: Page, documentId: string): Locator {
  return page.locator(`lectern-text[document-id="${documentId}"]`);
}

/** Mentions of an entity in a document's text. */
export function mentionsIn(page: Page, documentId: string, entity: string): Locator {
  return textOf(page, documentId).locator(`[data-entity~="${entity}"]`);
}

/** Opens a reading page, gives a sign of somebody who reads, and waits until its texts can be operated. */
export async function openReader(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await readOn(page);
}

/** Gives a sign that changes nothing, and waits until the texts of the page can be operated. */
export async function readOn(page: Page): Promise<void> {
  const isOperable = async (): Promise<boolean> => {
    // Until it is heard: the page may not have listened yet.
    const isHeard = await page.locator('lectern-text:defined').count();
    if (isHeard === 0) await page.keyboard.press('Shift');
    return page.evaluate(() => {
      const texts = [...document.querySelectorAll('lectern-text')];
      const shown = texts.filter((text) => !text.hidden);
      return shown.length > 0 && shown.every((text) => text.document !== undefined);
    });
  };
  await expect.poll(isOperable, {intervals: [50]}).toBe(true);
}

/** The card that is open. */
export function openCard(page: Page): Locator {
  return page.locator('lectern-card').getByRole('dialog');
}
