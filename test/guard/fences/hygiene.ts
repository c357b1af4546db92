import { TEST, TEST_CODE, VIRTUAL } from './places.ts';
import type { Fence } from './rule.ts';

const ENTRIES = '(^|/)(index|compose|events|wire|handler|env|start|serve|verify|app)\\.ts$';

export const HYGIENE: readonly Fence[] = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'A cycle has no reading order, and its parts cannot be taken apart again.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    severity: 'error',
    comment: 'A file that nobody imports and that imports nothing is left over.',
    from: { orphan: true, pathNot: [ENTRIES, TEST_CODE, TEST, '\\.d\\.ts$', '\\.json$'] },
    to: {},
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'An import that leads nowhere.',
    from: {},
    to: { couldNotResolve: true, pathNot: VIRTUAL },
  },
  {
    name: 'no-dev-dependencies',
    severity: 'error',
    comment: 'Production code needs its packages in production.',
    from: { path: '^(packages|functions)/', pathNot: [TEST_CODE] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];
