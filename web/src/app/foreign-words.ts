/** For the specs that read the texts of the pages in Russian and Kazakh. */

/** Names and signs that stay Latin in every language. */
const LATIN = new Set([
  'Critsit', 'ServiceNow', 'Slack', 'Teams', 'Standard', 'Webhooks', 'API', 'CSV', 'QR', 'PIN', 'SMS', 'Enter', 'Ctrl', 'HRS', 'Rapid', 'Response', 'Premier', 'Ultimate', 'Software', 'Assurance', 'Asia', 'Almaty', 'Azure', 'KZ',
  'severity', 'set', 'read', 'cases', 'portal', 'contracts', 'people', 'https', 'hooks', 'slack', 'com', 'first', 'response', 'true', 'false',
]);

/** Latin words, and units such as `h`, that should have been translated. */
export const foreign = (words: string): string[] => (words.match(/[A-Za-z]{2,}|(?<![\p{L}\p{N}])[a-z](?![\p{L}\p{N}])/gu) ?? []).filter((word) => !LATIN.has(word));

/** The words that the glossary (`docs/terms.md`) settled against. */
export const SETTLED: Record<'ru' | 'kk', RegExp> = { ru: /заказчик|тикет|приоритет|критичност/iu, kk: /тапсырыс беруші|клиент|билет/iu };
