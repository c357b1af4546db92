import { id, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { evidenceLines, missingNow } from './missing.ts';

const organisation = id('organisation', 'org_01J00000000000000000000001');
const issuedOn = localDate('2026-01-05');
const agreement = {
  evidence: [
    { organisation, kind: 'registers', state: 'valid', issuedOn },
    { organisation, kind: 'tax_status', state: 'valid', issuedOn: localDate('2025-11-01') },
    { organisation, kind: 'pension_insurance', state: 'missing' },
  ],
  missingChecks: [
    { organisation, kind: 'tax_status' },
    { organisation, kind: 'pension_insurance' },
  ],
} as const;

it('tells of each report how it stands, and which is too old to sign upon', () => {
  const words = wordsInTest();
  const lines = evidenceLines(agreement, words);
  expect(lines.map(({ state }) => state)).toEqual(['kunnossa', 'liian vanha allekirjoitukseen', 'puuttuu']);
  expect(lines.map(({ isMissing }) => isMissing)).toEqual([false, true, true]);
  expect(lines[0]).toMatchObject({ issued: '5.1.2026' });
});

it('goes by the refusal once there is one: a wallet may have changed since the page was read', () => {
  expect(missingNow(agreement, undefined)).toBe(agreement.missingChecks);
  const facts = { missing: [{ organisation, kind: 'registers' }] };
  expect(missingNow(agreement, { facts }).map(({ kind }) => kind)).toEqual(['registers']);
  expect(missingNow(agreement, { facts: {} })).toBe(agreement.missingChecks);
});
