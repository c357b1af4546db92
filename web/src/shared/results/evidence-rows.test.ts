import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { fileText } from './evidence-rows.ts';

const row = {
  id: 'evi_1',
  kind: 'employer',
  obtainedOn: '2026-06-01',
  bytes: 122_880,
  mediaType: 'application/pdf',
} as const;

it('tells a file’s format and size', () => {
  expect(fileText(row, wordsInTest())).toBe('PDF, 120 kt');
  expect(fileText({ ...row, bytes: 12, mediaType: 'text/plain' }, wordsInTest('en'))).toBe('TXT, 1 kB');
});
