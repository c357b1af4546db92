import { instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { checkLines, sideActs } from './presenter.ts';

const check = (issuedOn: string, result: 'clear' | 'blocked') => ({
  kind: 'tax_status' as const,
  issuedOn: localDate(issuedOn),
  source: 'register' as const,
  result,
  checkedBy: 'per_sanna',
  checkedAt: instant('2026-03-18T08:00:00.000Z'),
});
const words = { ...wordsInTest(), nameOf: () => 'Sanna Sopija' };

it('shows the newest report of each kind, and what is missing', () => {
  const checks = [check('2026-03-10', 'clear'), check('2026-01-10', 'blocked')];
  const lines = checkLines({ checks, missingChecks: ['registers'] }, words);
  expect(lines).toHaveLength(6);
  expect(lines.find(({ kind }) => kind === 'Verojen maksaminen')).toMatchObject({
    result: 'kunnossa',
    issued: '10.3.2026',
    by: 'Sanna Sopija',
    isMissing: false,
  });
  expect(lines[0]).toMatchObject({ result: 'puuttuu', issued: '', isMissing: true });
});

it('offers each official only what is theirs', () => {
  const only =
    (role: string) =>
    (...roles: readonly string[]) =>
      roles.includes(role);
  expect(sideActs({ state: 'draft' }, only('agreement_manager'))).toEqual(['waive']);
  expect(sideActs({ state: 'draft' }, only('decision_maker'))).toEqual(['withdraw']);
  expect(sideActs({ state: 'active' }, only('agreement_manager'))).toEqual(['change', 'suspend']);
  expect(sideActs({ state: 'orders_suspended' }, only('agreement_manager'))).toEqual(['resume', 'change']);
  expect(sideActs({ state: 'closed' }, () => true)).toEqual([]);
});
