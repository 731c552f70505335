import ts from 'typescript';

/** A sentence of the desk as it stands in a file: what is put into it is `{}`. */
export interface Sentence {
  text: string;
  line: number;
  /** Somebody reads it in a page. */
  read: boolean;
}

/** What is read elsewhere than in the pages, or translated there otherwise. */
const ELSEWHERE: [RegExp, string][] = [
  [/^src\/(cli|main|desk|data-source|app\.module)\.ts$/, 'the command line'],
  [/^src\/platform\/(config|database|events|queues|loops)\//, 'the log'],
  [/^src\/platform\/(outgoing\/private-addresses|http\/openapi)\.ts$/, 'the settings, the description of the API'],
  [/^src\/(health\.controller|escalations\/audit-figures)\.ts$/, 'the figures for a monitor'],
  [/^src\/escalations\/(auditor|hours-auditor)\.ts$/, 'mail to administrators'],
  [/^src\/notifications\/rules\/(frame|letter|acknowledge-page|words|moment)\.ts$/, 'mail, in three languages'],
  [/^src\/cases\/(rules\/(told|queue-words)|history\.service)\.ts$/, 'mail, and what is written on a case'],
  [/^src\/escalations\/rules\/[a-z]+-words\.ts$/, 'mail'],
  [/^src\/hours\/rules\/told\.ts$/, 'mail, but for what is to be invoiced'],
  [/^src\/hours\/statement-files\.ts$/, 'the statement as a file'],
  [/^src\/demo\/(demo-data|demo-loader\.service)\.ts$/, 'what the people of the demonstration wrote'],
  [/^src\/calendar\/rules\/(receipt|public-holidays|public-holidays\.corrections|labels|local-date|zone)\.ts$/, 'names of holidays; receipts, by web/src/receipt/note.ts'],
  [/^src\/identity\/rules\/common-passwords\.ts$/, 'what nobody says aloud'],
  [/^src\/identity\/rules\/role-names\.ts$/, 'roles, by web/src/app/people-in-words.ts'],
  [/^src\/replay\/(rules\/(?!incident-log)|report|run-|progress-bar)/, 'the command `replay`'],
];

/** Failures that no one reads but in the log. The desk's own, such as `NoIncidentLog`, become answers. */
const LOGGED = new Set(['Error', 'TypeError', 'RangeError', 'ConfigProblem']);
const DESCRIPTIONS = new Set(['description', 'summary', 'help']);

/** Every string of a file, with whether it is a sentence that somebody reads in a page. */
export function sentencesOf(path: string, source: string): Sentence[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2023, true);
  const elsewhere = ELSEWHERE.some(([where]) => where.test(path));
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = patternOf(node).trim();
      const read = !elsewhere && (isNamed(node) || ((isSentence(text) || (isRule(path) && isWords(text))) && !isAside(node)));
      found.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, read });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function patternOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  return ts.isTemplateExpression(node) ? node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('') : node.text;
}

const isRule = (path: string): boolean => /^src\/[^/]+\/rules\//.test(path);
const isSentence = (text: string): boolean => /^['“]?[\p{Lu}{]/u.test(text) && /[.!?]( ?\{\})*$/.test(text) && isWords(text);
/** Two words beside each other, and no query. */
const isWords = (text: string): boolean => /\p{L}[\p{L}’',:;-]* (\p{L}|\{|\d)|\} \p{Ll}/u.test(text) && !/\n|^(SELECT|INSERT|UPDATE|DELETE|WITH)\b/.test(text);

/** What a refusal to show something names: `notFound('case')`, `Target.name`; the title of an answer. */
function isNamed({ parent }: ts.Node): boolean {
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'notFound';
  return isBeside(parent, 'name', 'visible') || isBeside(parent, 'title', 'detail');
}

function isBeside(node: ts.Node, name: string, other: string): boolean {
  return ts.isPropertyAssignment(node) && node.name.getText() === name && ts.isObjectLiteralExpression(node.parent)
    && node.parent.properties.some((each) => each.name?.getText() === other);
}

/** Stands in a description of the API, in the log, in a failure that nobody is told. */
function isAside(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isPropertyAssignment(at) && DESCRIPTIONS.has(at.name.getText())) return true;
    if (ts.isNewExpression(at) && LOGGED.has(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && /^Api[A-Z]|\blog\.|setDescription|^PersonOrMe$/.test(at.expression.getText())) return true;
    if (ts.isFunctionLike(at) || ts.isClassLike(at)) return false;
  }
  return false;
}
