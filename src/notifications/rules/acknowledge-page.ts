import { escapeHtml } from './escape.js';
import { FRAMES } from './frame.js';
import { sayMoment } from './moment.js';
import { languageOf, type Reader, type Words } from './words.js';

interface Acknowledged {
  words: Words;
  acknowledgedBy: string | null;
  acknowledgedAt: number | null;
}

/** The page behind the link of a message: what it is about, and one button, or who was first. Made for a phone at night. */
export function acknowledgePage({ words, acknowledgedBy, acknowledgedAt }: Acknowledged, reader: Reader): string {
  const language = languageOf(reader.language);
  const frame = FRAMES[language];
  const facts = words.facts.map(({ label, value }) =>
    `<dt>${own(label)}</dt><dd>${own(typeof value === 'string' ? value : sayMoment(value, reader))}</dd>`).join('');
  const rest = acknowledgedAt === null
    ? `<p class="small">${own(frame.asks)}</p><form method="post"><button type="submit">${own(frame.acknowledge)}</button></form>`
    : `<p class="done" role="status">${own(frame.done(acknowledgedBy ?? '', sayMoment({ at: acknowledgedAt }, reader)))}</p>`;
  return page(language, words.subject, `<h1 dir="auto">${own(words.subject)}</h1>${words.paragraphs.map((text) => `<p dir="auto">${own(text)}</p>`).join('')}<dl>${facts}</dl>${rest}`);
}

export function gonePage(tag: string): string {
  const language = languageOf(tag);
  return page(language, 'Critsit', `<p>${own(FRAMES[language].gone)}</p>`);
}

const own = (text: string): string => `<bdi>${escapeHtml(text).replaceAll('\n', '<br>')}</bdi>`;

const page = (language: string, title: string, body: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title><style>
body{margin:0;padding:20px 16px;background:#f3f5f7;color:#1c2429;font:17px/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:20px;background:#fff;border-top:4px solid #b3261e;overflow-wrap:anywhere}
h1{margin:0 0 12px;font-size:1.2rem;line-height:1.35}p{margin:0 0 12px}dl{margin:0 0 16px}dt{color:#5b6670;font-size:.85rem}dd{margin:0 0 8px}
.small{font-size:.9rem;color:#3d474e}.done{padding:14px;background:#e7f2ea;color:#14522b}
button{width:100%;min-height:56px;border:0;border-radius:8px;background:#b3261e;color:#fff;font:600 1.1rem system-ui,sans-serif;cursor:pointer}
button:focus-visible{outline:3px solid #1c2429;outline-offset:3px}
@media (prefers-color-scheme:dark){body{background:#12171a;color:#e9edf0}main{background:#1d2428}dt,.small{color:#aeb8bf}.done{background:#173625;color:#c5ecd2}button:focus-visible{outline-color:#fff}}
</style></head><body><main>${body}</main></body></html>
`;
