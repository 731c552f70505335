import { cyclesIn } from './cycles.js';
import type { Import, SourceFile } from './source-file.js';

/** The rooms of `src/`, from the ground up: each may use those before it. The innermost lists are neighbours. */
const ROOMS: string[][] = [
  ['platform'], ['identity'], ['notifications'], ['calendar'], ['rosters'], ['contracts'], ['severity'], ['clocks'], ['hours'],
  ['cases'], ['escalations'], ['delivery', 'replay'], ['live', 'demo'],
];

/** Files of a room's inside that others may use all the same. */
const OPEN_FILES = new Set([
  'src/calendar/rules/public-holidays.ts', // loads date-holidays (20 MB), so it is not in the index that everybody loads
]);

/** Libraries that rules may use: they are given all they reckon with. */
const RULE_LIBRARIES: Record<string, string> = {
  'src/calendar/rules/public-holidays.ts': 'date-holidays',
  'src/replay/rules/local-time.ts': 'temporal-polyfill',
  'src/rosters/rules/wall-clock.ts': 'temporal-polyfill',
};

/** What no rule may ask for, and what nothing in `src/` may. */
const NOT_IN_RULES = new Set(['Math.random()', 'performance.now()', 'Temporal.Now']);
const NOT_IN_SRC = new Set(['new Date()', 'Date()', 'Date.now()', 'forwardRef']);

/** Everything in which the files leave the shape of the house, each in one line that names file and line. */
export function faultsIn(files: SourceFile[]): string[] {
  return [...files.flatMap(faultsOfFile), ...cyclesBetweenRooms(files)];
}

function faultsOfFile(file: SourceFile): string[] {
  if (!file.path.startsWith('src/')) return [];
  const at = (line: number, why: string) => `${file.path}:${line} ${why}`;
  return [
    ...file.imports.flatMap((each) => {
      const why = faultOfImport(file.path, each);
      return why ? [at(each.line, why)] : [];
    }),
    ...file.asks.filter(({ what }) => mayNotAsk(file.path, what)).map(({ what, line }) => at(line, `asks ${what}`)),
  ];
}

const isSpec = (path: string) => path.endsWith('.spec.ts');
const isRule = (path: string) => /^src\/[^/]+\/rules\//.test(path);
const isOurs = (path: string) => /^(\.\.\/|src\/|migrations\/|test\/|web\/|bin\/)/.test(path);

/** `src/clocks/rules/advance.ts` → `clocks`; null for the composition root: files directly in `src/`. */
const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
const heightOf = (room: string) => ROOMS.findIndex((rooms) => rooms.includes(room));

function mayNotAsk(path: string, what: string): boolean {
  return NOT_IN_SRC.has(what) || (isRule(path) && !isSpec(path) && NOT_IN_RULES.has(what));
}

function faultOfImport(from: string, { target, typesOnly }: Import): string | null {
  if (isRule(from) && !isSpec(from) && !typesOnly && !isRule(target) && RULE_LIBRARIES[from] !== target) {
    return `is a rule and imports ${target}, which is none`;
  }
  if (!isOurs(target)) return null;
  if (target.startsWith('test/')) return isSpec(from) ? null : `imports ${target}, which is there for tests`;
  if (target.startsWith('migrations/')) return from === 'src/data-source.ts' ? null : `imports ${target}, which only src/data-source.ts may`;
  if (!target.startsWith('src/')) return `imports ${target}, which is no part of the server`;
  return faultBetweenRooms(from, target);
}

function faultBetweenRooms(from: string, target: string): string | null {
  const [here, there] = [roomOf(from), roomOf(target)];
  if (here !== null && heightOf(here) === -1) return `stands in ${here}, a room whose place in the house is not known`;
  if (here === there) return null;
  if (here !== null && there === null) return `imports ${target}, which belongs to the composition root`;
  if (there === null) return null;
  if (here !== null && heightOf(there) >= heightOf(here)) return `imports ${target}: ${there} does not stand below ${here}`;
  const isDoor = there === 'platform' || target === `src/${there}/index.ts` || target === `src/${there}/rules/index.ts`;
  return isDoor || OPEN_FILES.has(target) ? null : `imports ${target}, which is inside ${there}: use its index.ts or rules/index.ts`;
}

/** A room of `src/`, or of the platform: `clocks`, `platform/http`. */
const part = (path: string) => /^src\/(platform\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? '';

function cyclesBetweenRooms(files: SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const graph = new Map(files.map(({ path, imports }) => [path, imports.map(({ target }) => target).filter((it) => paths.has(it))]));
  return cyclesIn(graph)
    .filter((cycle) => new Set(cycle.map(part)).size > 1)
    .map((cycle) => `${[...cycle, cycle[0]].join(' → ')} is a cycle`);
}
