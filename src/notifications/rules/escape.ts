const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (each) => ENTITIES[each]!);

/** Fills `{{to}}` and `{{text}}` in what a gateway is sent; each value goes in as its place asks. Other names stay empty. */
export function fillTemplate(template: string, values: Record<string, string>, form: 'json' | 'form' | 'text'): string {
  return template.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => inForm(Object.hasOwn(values, name) ? values[name]! : '', form));
}

function inForm(value: string, form: 'json' | 'form' | 'text'): string {
  if (form === 'json') return JSON.stringify(value).slice(1, -1);
  return form === 'form' ? encodeURIComponent(value) : value;
}
