import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const HOME = 'web/src';
const pages = readdirSync(HOME, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx')).sort();

/** Attributes that somebody reads or hears. */
const SAID = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|description|legend|heading|nothingFoundMessage|(check|clear|close)[A-Za-z]*Label)$/;
/** A letter, but for those of a scheme. */
const LETTER = /(?!https?:)\b\p{L}/u;

/** What of a page is written for people without going through its messages. */
function literals(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, said: string) => found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${said.trim()}`);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTER.test(node.text)) note(node, node.text);
    if (ts.isJsxAttribute(node) && SAID.test(node.name.getText())) for (const each of valuesOf(node.initializer)) note(each, each.getText());
    if (ts.isPropertyAssignment(node) && /^(label|title|description)$/.test(node.name.getText())) for (const each of valuesOf(node.initializer)) note(each, each.getText());
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) for (const each of valuesOf(node)) note(each, each.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The literals with letters that an expression may come to; what it only compares with is none of them. */
function valuesOf(node: ts.Node | undefined): ts.Node[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return LETTER.test(node.text) ? [node] : [];
  if (ts.isTemplateExpression(node)) {
    const words = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return words.some((each) => LETTER.test(each)) ? [node] : node.templateSpans.flatMap(({ expression }) => valuesOf(expression));
  }
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return valuesOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...valuesOf(node.whenTrue), ...valuesOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return valuesOf(node.right);
    const joins = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken].includes(kind);
    return joins ? [...valuesOf(node.left), ...valuesOf(node.right)] : [];
  }
  return [];
}

describe('every word of the pages goes through their messages', () => {
  it('finds the pages', () => {
    expect(pages.length).toBeGreaterThan(60);
  });

  it.each([
    ['<p>Queue</p>', 'Queue'],
    ['<p>{n} of {m}</p>', 'of'],
    ['<p>{open ? "Open" : words.closed}</p>', '"Open"'],
    ['<button aria-label="Close" />', '"Close"'],
    ['<input placeholder={`Search ${where}`} />', '`Search ${where}`'],
    ['<TextInput label={words.name ?? "Name"} />', '"Name"'],
    ['<Select data={all.map(({ name }) => ({ value: name, label: `On duty: ${name}` }))} />', '`On duty: ${name}`'],
  ])('sees what is literal in %s', (page, said) => {
    expect(literals('x.tsx', page)).toEqual([`x.tsx:1 ${said}`]);
  });

  it.each(['<p>{words.queue} · {n}</p>', '<p className="quiet" data-state="open">{kind === "web" ? words.web : "–"}</p>', '<img alt="" />'])('lets %s be', (page) => {
    expect(literals('x.tsx', page)).toEqual([]);
  });

  it('nothing is literal in any page', () => {
    expect(pages.flatMap((name) => literals(name, readFileSync(`${HOME}/${name}`, 'utf8')))).toEqual([]);
  });
});
