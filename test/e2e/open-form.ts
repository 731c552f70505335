import { expect, type Page } from '@playwright/test';

interface Report {
  title: string;
  severity: 'Severity 1' | 'Severity A' | 'Severity B' | 'Severity C';
  /** Chosen where the form leaves a choice. */
  workOrder?: string;
}

/** Fills in "Open a case"; contract, contact and product are the first where several are offered. */
export async function fillOpenForm(page: Page, { title, severity, workOrder }: Report): Promise<void> {
  await page.getByRole('link', { name: 'Open a case' }).click();
  await page.getByLabel('What cannot be done?').fill(title);
  await page.getByRole('radio', { name: severity }).click();
  if (workOrder) await choose(page, 'Work order', workOrder);
  await choose(page, 'Contact');
  await choose(page, 'Product');
  await page.getByLabel('What happens, since when, for whom?').fill('Every till answers "host not reachable" since 02:40.');
  await page.getByLabel('What does it mean for the business?').fill('No tickets can be sold by card.');
}

/** Opens a Severity C case through the web. @returns its number */
export async function openCase(csm: Page, title: string): Promise<string> {
  await fillOpenForm(csm, { title, severity: 'Severity C' });
  await csm.getByRole('button', { name: 'Open as Severity C' }).click();
  await expect(csm.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(csm.url()).pathname.replace('/cases/', '');
}

async function choose(page: Page, field: string, option?: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', option ? { name: option } : {}).first().click();
}
