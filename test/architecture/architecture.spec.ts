import { describe, expect, it } from '@jest/globals';
import { faultsIn } from './house.js';
import { projectFiles } from './project-files.js';
import { readSource } from './source-file.js';

const faults = (files: Record<string, string>) => faultsIn(Object.entries(files).map(([path, text]) => readSource(path, text)));
const faultOf = (path: string, text: string) => faults({ [path]: text });

describe('the house as it stands', () => {
  it('has no arrow that runs back, no reach into another room, no rule that is not pure', () => {
    const files = Object.fromEntries([...projectFiles('src')].filter(([path]) => path.endsWith('.ts')));
    expect(Object.keys(files)).toContain('src/app.module.ts');
    expect(faults(files)).toEqual([]);
  });
});

describe('arrows between rooms', () => {
  it.each([
    ['src/clocks/a.ts', '../cases/index.js', 'imports src/cases/index.ts: cases does not stand below clocks'],
    ['src/platform/http/a.ts', '../../identity/index.js', 'imports src/identity/index.ts: identity does not stand below platform'],
    ['src/identity/a.ts', '../notifications/index.js', 'imports src/notifications/index.ts: notifications does not stand below identity'],
    ['src/replay/a.ts', '../live/index.js', 'imports src/live/index.ts: live does not stand below replay'],
    ['src/cases/a.ts', '../entities.js', 'imports src/entities.ts, which belongs to the composition root'],
    ['src/credits/a.ts', '../cases/index.js', 'stands in credits, a room whose place in the house is not known'],
    ['src/cases/a.ts', '../../migrations/index.js', 'imports migrations/index.ts, which only src/data-source.ts may'],
    ['src/cases/a.ts', '../../test/support/desk.js', 'imports test/support/desk.ts, which is there for tests'],
    ['src/cases/a.ts', '../../web/src/api/wire.js', 'imports web/src/api/wire.ts, which is no part of the server'],
  ])('%s may not import %s', (path, target, why) => {
    expect(faultOf(path, `import { x } from '${target}';`)).toEqual([`${path}:1 ${why}`]);
  });

  it.each([
    ['import', `import { x } from '../cases/index.js';`],
    ['import of types', `import type { X } from '../cases/index.js';`],
    ['type of an import', `let x: import('../cases/index.js').X;`],
    ['export', `export * from '../cases/index.js';`],
    ['import while running', `await import('../cases/index.js');`],
    ['import of a file for its effects', `import '../cases/index.js';`],
  ])('back is back, whatever the form: %s', (_, text) => {
    expect(faultOf('src/clocks/a.ts', text)).toHaveLength(1);
  });

  it('enter another room by its index or its rules’ index, the platform anywhere', () => {
    const inside = (target: string) => faultOf('src/cases/a.ts', `import { x } from '${target}';`);
    expect(inside('../clocks/clocks.service.js')).toEqual([
      'src/cases/a.ts:1 imports src/clocks/clocks.service.ts, which is inside clocks: use its index.ts or rules/index.ts',
    ]);
    expect(inside('../clocks/rules/advance.js')).toHaveLength(1);
    expect(inside('../clocks/index.js')).toEqual([]);
    expect(inside('../clocks/rules/index.js')).toEqual([]);
    expect(inside('../platform/http/problem.js')).toEqual([]);
    expect(inside('../calendar/rules/public-holidays.js')).toEqual([]);
    expect(faultOf('src/app.module.ts', `import { x } from './clocks/clocks.service.js';`)).toHaveLength(1);
    expect(faultOf('src/app.module.ts', `import { x } from './cases/index.js';`)).toEqual([]);
  });

  it('make no circle, neither between rooms nor between the parts of the platform', () => {
    expect(faults({
      'src/platform/http/a.ts': `import '../database/b.js';`,
      'src/platform/database/b.ts': `import './c.js';`,
      'src/platform/database/c.ts': `import type { A } from '../http/a.js';`,
    })).toEqual(['src/platform/http/a.ts → src/platform/database/b.ts → src/platform/database/c.ts → src/platform/http/a.ts is a cycle']);
    expect(faults({ 'src/cases/a.ts': `import './b.js';`, 'src/cases/b.ts': `import './a.js';` })).toEqual([]);
  });
});

describe('rules', () => {
  const rule = (text: string) => faultOf('src/clocks/rules/a.ts', text);

  it('import rules and types, nothing else', () => {
    expect(rule(`import { DataSource } from 'typeorm';`)).toEqual(['src/clocks/rules/a.ts:1 is a rule and imports typeorm, which is none']);
    expect(rule(`import { readFileSync } from 'node:fs';`)).toHaveLength(1);
    expect(rule(`import { Clock } from '../clock.entity.js';`)).toHaveLength(1);
    expect(rule(`import { Temporal } from 'temporal-polyfill';`)).toHaveLength(1);
    expect(rule(`import { x, type Y } from '../../calendar/index.js';`)).toHaveLength(1);
    expect(rule(`import { b } from './b.js';\nimport { x } from '../../calendar/rules/index.js';`)).toEqual([]);
    expect(rule(`import type { Clock } from '../clock.entity.js';\nimport { type Y } from '../../calendar/index.js';`)).toEqual([]);
    expect(faultOf('src/rosters/rules/wall-clock.ts', `import { Temporal } from 'temporal-polyfill';`)).toEqual([]);
    expect(faultOf('src/clocks/rules/a.spec.ts', `import fc from 'fast-check';\nimport { tale } from '../../../test/support/promises-tales.js';`)).toEqual([]);
  });

  it('ask for neither time nor chance', () => {
    expect(rule(`const now = Date.now();`)).toEqual(['src/clocks/rules/a.ts:1 asks Date.now()']);
    expect(rule(`\nconst now = new Date();`)).toEqual(['src/clocks/rules/a.ts:2 asks new Date()']);
    expect(rule(`const x = [1].map(Math.random);`)).toHaveLength(1);
    expect(rule(`const x = performance.now();`)).toHaveLength(1);
    expect(rule(`const x = Temporal.Now.instant();`)).toHaveLength(1);
    expect(rule(`const day = new Date(now); // not new Date(), not Date.now()`)).toEqual([]);
  });
});

describe('all of src', () => {
  it('asks the database what time it is (CLK-7), and refers to nothing forward', () => {
    const service = (text: string) => faultOf('src/cases/a.service.ts', text);
    expect(service(`const now = new Date();`)).toEqual(['src/cases/a.service.ts:1 asks new Date()']);
    expect(service(`const clock = Date.now;`)).toHaveLength(1);
    expect(service(`const now = globalThis.Date.now();`)).toHaveLength(1);
    expect(service(`const now = Date();`)).toHaveLength(1);
    expect(service(`inject(forwardRef(() => X));`)).toEqual(['src/cases/a.service.ts:1 asks forwardRef']);
    expect(service(`const took = performance.now(); const at = new Date(row.at);`)).toEqual([]);
  });
});
