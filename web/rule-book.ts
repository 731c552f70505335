import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import type { Plugin } from 'vite';

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/rule-book.css" />
    <title>${title}</title>
  </head>
  <body><main>${body}</main></body>
</html>
`;

/** The rule book as a page of the desk: what a refusal's `type` points to, such as `/docs/rules.md#sev-1`. */
export function ruleBook(file: string): Plugin {
  return {
    name: 'rule-book',
    async generateBundle() {
      const body = await marked.parse(readFileSync(file, 'utf8'));
      this.emitFile({ type: 'asset', fileName: 'docs/rules.html', source: page('Rules – Critsit', body) });
    },
  };
}
