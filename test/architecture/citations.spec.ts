import { describe, expect, it } from '@jest/globals';
import { danglingCitations, rulesOf } from './citations.js';
import { projectFiles } from './project-files.js';
import { readSource } from './source-file.js';

const files = [...projectFiles()];
const rules = rulesOf(projectFiles('docs').get('docs/rules.md')!);

describe('rules that are cited', () => {
  it('stand in the rule book, each once', () => {
    expect(rules).toContain('CLK-2');
    expect(rules.filter((id, i) => rules.indexOf(id) !== i)).toEqual([]);
    const planted = 'test/architecture/citations.spec.ts';
    const dangling = files.filter(([path]) => path !== planted).flatMap(([path, text]) =>
      danglingCitations(text, rules).map((what) => `${path}:${what}`));
    expect(dangling).toEqual([]);
  });

  it('are where a refusal’s `type` leads', () => {
    const refusals = files.filter(([path]) => /^src\/.*\.ts$/.test(path)).flatMap(([path, text]) =>
      readSource(path, text).refusals.map(({ rule, line }) => ({ rule, at: `${path}:${line}` })));
    expect(refusals.map(({ rule }) => rule)).toContain('SEV-1');
    expect(refusals.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
  });

  it('are missed when they are not there', () => {
    expect(rulesOf('- <a id="sev-1"></a>**SEV-1** …\n### <a id="section-2"></a>2.')).toEqual(['SEV-1']);
    expect(danglingCitations('/** `SEV-1`,\n * SEV-11; UTF-8 */', ['SEV-1'])).toEqual(['2 cites SEV-11']);
    const source = `refused('SEV-98', detail); forbidden(detail, "WHO-98"); conflict(d, 'CLK-98'); x({ rule: 'ESC-98' });`;
    expect(readSource('a.ts', source).refusals.map(({ rule }) => rule)).toEqual(['SEV-98', 'WHO-98', 'CLK-98', 'ESC-98']);
  });
});

describe('texts of the project', () => {
  /** Put together here, so that this file does not name them either. */
  const elsewhere = new RegExp([`\\.\\.\\/${'shared'}\\b`, `\\.${'library'}\\b`, `(?<![\\w.~-])\\/${'work'}(?![\\w.-])`].join('|'));

  it('name no place of a developer’s machine', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter(([, text]) => elsewhere.test(text)).map(([path]) => path)).toEqual([]);
  });

  it.each([['see ../', 'shared/spec'], ['the .', 'library'], ['cd /', 'work/main'], ["'/", "work'"]])('would be seen to name %s%s', (a, b) => {
    expect(elsewhere.test(a + b)).toBe(true);
  });

  it('may speak of work orders', () => {
    expect(elsewhere.test(`import './work.service.js'; get('/work-orders'); a/work/b`)).toBe(false);
  });
});
