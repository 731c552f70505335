import { expect, it } from '@jest/globals';
import { comesWords, heldWords } from './queue-words.js';
import { executiveWords } from './told.js';

const NAMED = { number: 'C-7', title: 'Nothing can be saved', severitySet: 'A' } as const;

it('whoever answers for a queue reads in their language what comes to it (WHO-4)', () => {
  expect(['en', 'ru', 'kk'].map((language) => comesWords('Mail', 'Databases', 'It is theirs.')(NAMED, language as 'en').subject)).toEqual([
    '[Sev A] C-7: it comes to Databases', '[Sev A] C-7: поступает в очередь «Databases»', '[Sev A] C-7: «Databases» кезегіне келді',
  ]);
});

it('a held case says what to do next, and executives who asked (HRS-4, AEM-3)', () => {
  expect(heldWords(NAMED, 'ru').paragraphs).toEqual([NAMED.title, 'Добавьте часы или снимите обращение с ожидания, указав причину. До этого отсчёты не идут (HRS-4).']);
  expect(executiveWords(NAMED, 'customer', 'Look.', 'en').subject).toBe('[Sev A] C-7: you are told at the provider’s request');
  expect(executiveWords(NAMED, 'provider', 'Look.', 'kk').subject).toBe('[Sev A] C-7: сізге тұтынушының өтініші бойынша хабарланады');
});
