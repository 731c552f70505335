import { join } from 'node:path';

/** Two projects: the specs beside the rules (pure, no services) and what needs the real services. */
const root = join(import.meta.dirname, '..');

const shared = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

export default {
  rootDir: root,
  // A promise of the desk is never judged by it: only a test that hangs is.
  testTimeout: 60_000,
  // Both of two cores: what a spec waits for is mostly PostgreSQL, and that has a process of its own.
  maxWorkers: '100%',
  projects: [
    { ...shared, displayName: 'rules', testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/web/src/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...shared, displayName: 'desk', setupFilesAfterEnv: ['<rootDir>/test/support/said.ts'], testMatch: ['<rootDir>/test/integration/**/*.spec.ts', '<rootDir>/test/faults/**/*.spec.ts'] },
  ],
};
