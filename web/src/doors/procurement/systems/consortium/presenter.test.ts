import { id, share } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { partyLines } from './presenter.ts';

it('says of each party what it does and what it gets', () => {
  const [lead, backer] = [
    id('organisation', `org_${'1'.padStart(26, '0')}`),
    id('organisation', `org_${'2'.padStart(26, '0')}`),
  ];
  const terms = {
    name: 'Rannikon ryhmä',
    members: [{ organisation: lead, role: { fi: 'Työpaja' }, municipalities: [] }],
    reliedOn: [{ organisation: backer, capacity: 'Tila' }],
    split: { by: 'share' as const, shares: [{ organisation: lead, share: share(10_000) }] },
    isJointlyLiable: true,
    leadInvoices: true,
  };
  const lines = partyLines(terms, { [lead]: { fi: 'Työpaja ry' } }, wordsInTest());
  expect(lines[0]?.[0]).toBe('Työpaja ry');
  expect(lines[0]?.[1]).toMatch(/^Työpaja · 100/);
  expect(lines[1]?.[1]).toContain('Tila');
});
