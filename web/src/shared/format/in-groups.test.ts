import { expect, it } from 'vitest';
import { inGroups } from './in-groups.ts';

it('groups a hash', () => {
  expect(inGroups('abcdef0123456789ff')).toBe('abcdef01 23456789 ff');
});
