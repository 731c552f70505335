import type { Severity } from '../api/wire';

export const isHigher = (a: Severity, b: Severity): boolean => '1ABC'.indexOf(a) < '1ABC'.indexOf(b);

export const isCritical = (severity: Severity): boolean => severity === '1' || severity === 'A';
