import { escapeHtml } from './escape.js';
import { FRAMES } from './frame.js';
import { sayMoment } from './moment.js';
import { languageOf, type Fact, type Reader, type Urgency, type Words } from './words.js';

export interface Links {
  /** Where the desk is reached; null where nobody has said: then no links are given. */
  desk: string | null;
  acknowledge: string | null;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** The one form of every message: as text, and as a page that mail programs show. */
export function letter(words: Words, reader: Reader, urgency: Urgency, links: Links): Letter {
  return { subject: oneLine(words.subject), text: asText(words, reader, urgency, links), html: asHtml(words, reader, urgency, links) };
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n\t\u2028\u2029]+/g, ' ').trim();
const pageOf = ({ path }: Words, { desk }: Links): string | null => (desk === null || path === null ? null : `${desk}${path}`);
const valueOf = ({ value }: Fact, reader: Reader): string => (typeof value === 'string' ? value : sayMoment(value, reader));

function asText(words: Words, reader: Reader, urgency: Urgency, links: Links): string {
  const frame = FRAMES[languageOf(reader.language)];
  const page = pageOf(words, links);
  const parts = [
    frame.greeting(reader.name),
    ...words.paragraphs,
    words.facts.map((fact) => `${fact.label}: ${valueOf(fact, reader)}`).join('\n'),
    links.acknowledge === null ? '' : `${frame.acknowledge}: ${links.acknowledge}\n${frame.acknowledgeHint}`,
    page === null ? '' : `${frame.open}: ${page}`,
    urgency === 'normal' ? frame.settings : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const COLOURS: Record<Urgency, string> = { critical: '#b3261e', high: '#a8560c', normal: '#33506b' };

function asHtml(words: Words, reader: Reader, urgency: Urgency, links: Links): string {
  const language = languageOf(reader.language);
  const frame = FRAMES[language];
  const page = pageOf(words, links);
  const rows = words.facts.map((fact) =>
    `<tr><td style="padding:4px 16px 4px 0;color:#5b6670;vertical-align:top">${own(fact.label)}</td><td style="padding:4px 0">${own(valueOf(fact, reader))}</td></tr>`);
  const button = (href: string, says: string, colour: string): string =>
    `<a href="${escapeHtml(href)}" style="display:inline-block;padding:14px 22px;margin:0 8px 8px 0;border-radius:6px;background:${colour};color:#ffffff;text-decoration:none;font-weight:600">${own(says)}</a>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(oneLine(words.subject))}</title></head>`,
    '<body style="margin:0;padding:24px 16px;background:#f3f5f7;font:16px/1.5 system-ui,sans-serif;color:#1c2429">',
    `<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid ${COLOURS[urgency]};overflow-wrap:anywhere">`,
    `<h1 dir="auto" style="margin:0 0 16px;font-size:19px;line-height:1.35">${own(oneLine(words.subject))}</h1>`,
    ...[frame.greeting(reader.name), ...words.paragraphs].map((text) => `<p dir="auto" style="margin:0 0 12px">${own(text).replaceAll('\n', '<br>')}</p>`),
    rows.length === 0 ? '' : `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${rows.join('')}</table>`,
    links.acknowledge === null ? '' : `<p style="margin:16px 0 4px">${button(links.acknowledge, frame.acknowledge, COLOURS[urgency])}</p><p style="margin:0 0 16px;font-size:13px;color:#5b6670">${own(frame.acknowledgeHint)}</p>`,
    page === null ? '' : `<p style="margin:0">${button(page, frame.open, '#33506b')}</p>`,
    urgency === 'normal' ? `<p style="margin:16px 0 0;font-size:13px;color:#5b6670">${own(frame.settings)}</p>` : '',
    '</div></body></html>',
  ].filter((part) => part !== '').join('\n');
}

/** Whatever was written by somebody goes in escaped, and set apart, so that its direction turns nothing around it. */
const own = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;
