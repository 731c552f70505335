import { posix } from 'node:path';
import ts from 'typescript';

/** An import, export-from, dynamic import or type-import of a file. */
export interface Import {
  /** A path of this project such as `src/clocks/index.ts`, or a package's name. */
  target: string;
  /** Gone when compiled: it brings types only. */
  typesOnly: boolean;
  line: number;
}

export interface SourceFile {
  path: string;
  imports: Import[];
  /** Where the file asks for the time, chance, or a forward reference: `Date.now()`, `new Date()`, … */
  asks: { what: string; line: number }[];
  /** Rule ids given to a refusal: `rule: 'SEV-1'`, `refused('SEV-1', …)`. */
  refusals: { rule: string; line: number }[];
}

/** Reads a file by the compiler's own parser, so that comments and strings are not mistaken for code. */
export function readSource(path: string, text: string): SourceFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const file: SourceFile = { path, imports: [], asks: [], refusals: [] };
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) file.imports.push({ target: resolve(path, found.name), typesOnly: found.typesOnly, line: lineOf(node) });
    const what = asked(node);
    if (what) file.asks.push({ what, line: lineOf(node) });
    const rule = refusal(node);
    if (rule !== null) file.refusals.push({ rule, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return file;
}

function resolve(path: string, name: string): string {
  if (!name.startsWith('.')) return name;
  return posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts');
}

function importOf(node: ts.Node): { name: string; typesOnly: boolean } | null {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, onlyTypes(node.importClause));
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
  if (ts.isImportTypeNode(node)) return named(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  if (ts.isExternalModuleReference(node)) return named(node.expression, false);
  const dynamic = ts.isCallExpression(node)
    && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require');
  return dynamic ? named(node.arguments[0], false) : null;
}

function named(name: ts.Node | undefined, typesOnly: boolean): { name: string; typesOnly: boolean } | null {
  return name && ts.isStringLiteralLike(name) ? { name: name.text, typesOnly } : null;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause.name && allTypes(clause.namedBindings));
}

function allTypes(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  return !!names && (ts.isNamedImports(names) || ts.isNamedExports(names)) && names.elements.every((each) => each.isTypeOnly);
}

const ASKING = new Map([
  ['Date.now', 'Date.now()'],
  ['Date', 'Date()'],
  ['Math.random', 'Math.random()'],
  ['performance.now', 'performance.now()'],
  ['forwardRef', 'forwardRef'],
]);

function asked(node: ts.Node): string | null {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length ? 'new Date()' : null;
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText().replace(/^globalThis\./, '');
    return text.startsWith('Temporal.Now') && node.name.text !== 'Now' ? 'Temporal.Now' : nameOnly(text);
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return ASKING.get(node.expression.text) ?? null;
  return null;
}

const nameOnly = (text: string): string | null => (text.includes('.') ? ASKING.get(text) ?? null : null);

/** The functions that make a refusal, and which of their arguments is the rule. */
const REFUSALS = new Map([['refused', 0], ['forbidden', 1], ['conflict', 1]]);

function refusal(node: ts.Node): string | null {
  let rule: ts.Node | undefined;
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'rule') rule = node.initializer;
  if (ts.isCallExpression(node)) rule = node.arguments[REFUSALS.get(node.expression.getText()) ?? -1];
  return rule && ts.isStringLiteralLike(rule) ? rule.text : null;
}
