import { expect, test } from './test.js';

test('a language is chosen before signing in, then one’s own under the account; it stays', async ({ browser, desk }) => {
  const page = await (await browser.newContext({ baseURL: desk.url, locale: 'en-GB', viewport: { width: 1440, height: 900 } })).newPage();
  const speaks = (language: string) => expect(page.locator('html')).toHaveAttribute('lang', language);
  await page.goto('/');
  await speaks('en');

  await page.getByRole('button', { name: 'Қазақша' }).click();
  await speaks('kk');
  await page.getByRole('button', { name: /^Кезек жетекшісі/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Кезек' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Тұтынушы' })).toBeVisible();

  await page.goto('/account');
  await page.getByLabel('Беттер мен хабарлардың тілі').selectOption('ru');
  await page.getByRole('region', { name: 'Тіл' }).getByRole('button', { name: 'Сақтау' }).click();
  await speaks('ru');
  await expect(page.getByRole('heading', { level: 1, name: 'Ваша учётная запись' })).toBeVisible();
  await expect(page.getByLabel('Язык страниц и сообщений')).toHaveValue('ru');

  await page.getByRole('link', { name: 'Очередь' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Очередь' })).toBeVisible();
});
