import type { Page } from '@playwright/test';
import { expect } from './test.js';

interface Report {
  title: string;
  severity: 'Severity 1' | 'Severity A' | 'Severity B' | 'Severity C';
}

/** What is answered to "What can’t you do?" for a severity to be proposed. */
const IMPACTS: Record<Report['severity'], string> = {
  'Severity 1': 'Everything has stopped, or a core process is lost',
  'Severity A': 'A large part is lost or badly slow',
  'Severity B': 'Work goes on, but impaired',
  'Severity C': 'Things work, with a small hindrance',
};

/** Fills in "Open a case" as a customer; contract, contact and location are chosen already, the product is the first. */
export async function fillOpenForm(page: Page, report: Report): Promise<void> {
  await page.getByRole('link', { name: 'Open a case' }).click();
  await fillWords(page, report);
}

/** Opens a case for who calls, as intake, and goes to it. @returns its path */
export async function openByPhone(intake: Page, report: Report, caller = 'Aigerim Nurlanova'): Promise<string> {
  await intake.getByRole('link', { name: 'Take a call' }).click();
  await intake.getByRole('combobox', { name: 'Who is calling?' }).fill(caller);
  await intake.getByRole('option', { name: caller }).click();
  await fillWords(intake, report);
  await intake.getByRole('button', { name: `Open as ${report.severity}` }).click();
  await intake.getByRole('region', { name: 'Read this to the caller' }).getByRole('link', { name: /^Go to C-/ }).click();
  await intake.getByRole('heading', { level: 1, name: report.title }).waitFor();
  return new URL(intake.url()).pathname;
}

async function fillWords(page: Page, { title, severity }: Report): Promise<void> {
  await page.getByRole('radio', { name: IMPACTS[severity] }).click();
  await expect(page.getByRole('radio', { name: severity })).toBeChecked();
  await page.getByLabel('In one line').fill(title);
  await page.getByLabel('What happens, since when, for whom?').fill('Every till answers "host not reachable" since 02:40.');
  await page.getByLabel('What does it mean for the business?').fill('No tickets can be sold by card.');
  await page.getByRole('combobox', { name: 'Product' }).click();
  await page.getByRole('option').first().click();
}

/** Opens a Severity C case through the web. @returns its number */
export async function openCase(csm: Page, title: string): Promise<string> {
  await fillOpenForm(csm, { title, severity: 'Severity C' });
  await csm.getByRole('button', { name: 'Open as Severity C' }).click();
  await expect(csm.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(csm.url()).pathname.replace('/cases/', '');
}
