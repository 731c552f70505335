import { describe, expect, it } from '@jest/globals';
import { adviceWords, expiryWords, shortfallWords, usedWords } from './told.js';

const HOST = { kind: 'prs', location: 'Алматы' } as const;

describe('what people are told about hours, in their language', () => {
  it('how much is used (SDM-2)', () => {
    expect(usedWords(HOST, 75, 150)).toEqual({
      en: '75 % of the problem resolution hours at Алматы are used: 2 h 30 min left.',
      ru: 'Израсходовано 75 % часов (решение проблем, Алматы): осталось 2 ч 30 мин.',
      kk: 'Сағаттардың 75 %-ы жұмсалды (проблеманы шешу, Алматы): қалғаны 2 сағ 30 мин.',
    });
  });

  it('what expires, pooled at the host as well (HRS-7, HRS-8)', () => {
    expect(expiryWords({ kind: 'prs', location: null }, 600, '2026-12-31')).toEqual({
      en: '10 h of problem resolution pooled at the host expire when the term ends on 2026-12-31.',
      ru: '10 ч (решение проблем, общие, у основного места) сгорят, когда срок закончится 2026-12-31.',
      kk: '10 сағ (проблеманы шешу, ортақ, негізгі орында) мерзім 2026-12-31 күні аяқталғанда күшінен айырылады.',
    });
  });

  it('incidents that were not converted, advice that grew long (HRS-9, HRS-12)', () => {
    expect(shortfallWords(2, 10, '2026-01-01').ru).toBe('Не обменяно за 30 дней с 2026-01-01 инцидентов Software Assurance: 2 из 10.');
    expect(adviceWords('C-7', 45, 360).kk).toBe('C-7 бойынша кеңеске 45 мин кетті: кеңес қысқа болады, әдетте 6 сағ дейін.');
  });
});
