import { describe, expect, it } from '@jest/globals';
import { acknowledgePage } from './acknowledge-page.js';
import { letter, sayMoment, type Links, type Reader, type Words } from './index.js';

const reader: Reader = { name: 'Lena Brandt', side: 'provider', language: 'en', timeZone: 'Europe/Berlin' };
const none: Links = { desk: null, acknowledge: null };
const words = (given: Partial<Words> = {}): Words =>
  ({ subject: '[Sev 1] C-1: missed', paragraphs: ['Nothing can be saved'], facts: [{ label: 'Promised by', value: { at: Date.UTC(2026, 10, 25, 18, 30), zone: 'Asia/Almaty' } }], path: '/cases/C-1', ...given });

const HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x", '</title><script>1</script>', '&lt;b&gt;', 'javascript:alert(1)'];

describe('the letter (ESC-6)', () => {
  it.each(HOSTILE)('says %s and does not do it, wherever it stands', (text) => {
    const given = words({ subject: text, paragraphs: [text], facts: [{ label: text, value: text }] });
    const named = { ...reader, name: text };
    for (const html of [letter(given, named, 'critical', none).html, acknowledgePage({ words: given, acknowledgedBy: text, acknowledgedAt: 0 }, named)]) {
      const tags = [...html.matchAll(/<\/?([a-z!0-9]+)/gi)].map(([, tag]) => tag!.toLowerCase());
      for (const tag of ['script', 'img', 'b']) expect([tag, tags.includes(tag)]).toEqual([tag, false]);
      expect(html).not.toMatch(/<[^>]*\son\w+=/i);
    }
    expect(letter(given, named, 'critical', none).text).toContain(text);
  });

  it('sets apart what was written by somebody, so that its direction turns nothing around it', () => {
    const { html } = letter(words({ paragraphs: ['لا يمكن حفظ أي شيء'] }), { ...reader, name: 'ליאור' }, 'high', none);
    expect(html).toContain('<p dir="auto" style="margin:0 0 12px"><bdi>لا يمكن حفظ أي شيء</bdi></p>');
    expect(html).toContain('<bdi>ליאור,</bdi>');
  });

  it('breaks a name that has no end rather than the page, and keeps a subject on one line', () => {
    const { subject, html } = letter(words({ subject: 'a\r\nBcc: x@x.example\u2028b' }), { ...reader, name: 'a'.repeat(300) }, 'normal', none);
    expect(subject).toBe('a Bcc: x@x.example b');
    expect(html).toContain('overflow-wrap:anywhere');
  });

  it('says times as its reader reads them, with the place’s beside it where it shows another', () => {
    const at = Date.UTC(2026, 10, 25, 18, 30);
    expect(sayMoment({ at, zone: 'Asia/Almaty' }, reader)).toBe('Wed, 25 Nov 2026, 19:30 (Europe/Berlin) · Wed, 25 Nov 2026, 23:30 (Asia/Almaty)');
    expect(sayMoment({ at, zone: 'Europe/Paris' }, reader)).toBe('Wed, 25 Nov 2026, 19:30 (Europe/Berlin)');
    expect(sayMoment({ at }, { language: 'ru-KZ', timeZone: 'Asia/Almaty' })).toMatch(/ср.*25 нояб.*23:30 \(Asia\/Almaty\)/);
    expect(sayMoment({ at }, { language: 'kk', timeZone: 'Asia/Almaty' })).toMatch(/2026.*23:30/);
  });

  it.each([['en', 'Acknowledge'], ['ru', 'Подтвердить получение'], ['kk', 'Қабылдағанымды растау'], ['de', 'Acknowledge']])('in %s has the button %s, as a link in the text too', (language, button) => {
    const { html, text } = letter(words(), { ...reader, language }, 'critical', { desk: 'https://desk.example', acknowledge: 'https://desk.example/a/1?x="y"' });
    expect(html).toContain(`<bdi>${button}</bdi>`);
    expect(html).toContain('href="https://desk.example/a/1?x=&quot;y&quot;"');
    expect(html).toContain('href="https://desk.example/cases/C-1"');
    expect(text).toContain(`${button}: https://desk.example/a/1?x="y"`);
    expect(text).toContain('https://desk.example/cases/C-1');
  });

  it('gives no links where nobody has said where the desk is reached', () => {
    expect(letter(words(), reader, 'high', none).html).not.toContain('href');
  });
});

describe('the page behind the link (ESC-4)', () => {
  it('has a form with one button; once acknowledged it has none, and says who was first and when', () => {
    expect(acknowledgePage({ words: words(), acknowledgedBy: null, acknowledgedAt: null }, reader)).toMatch(/<form method="post"><button type="submit"><bdi>Acknowledge<\/bdi><\/button><\/form>/);
    const done = acknowledgePage({ words: words(), acknowledgedBy: 'Cem Arslan', acknowledgedAt: Date.UTC(2026, 10, 25, 18) }, reader);
    expect(done).not.toContain('<form');
    expect(done).toContain('Acknowledged by Cem Arslan, Wed, 25 Nov 2026, 19:00 (Europe/Berlin).');
  });
});
