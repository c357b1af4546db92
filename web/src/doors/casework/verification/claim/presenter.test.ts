import { expect, it } from 'vitest';
import { judging } from './presenter.ts';

const me = { person: 'per_1', verifies: true, supervises: false };
const supervisor = { person: 'per_2', verifies: false, supervises: true };

it('lets a verifier take, check what they took, and take over what another has', () => {
  expect(judging({ state: 'submitted' }, me)).toBe('take');
  expect(judging({ state: 'in_check', check: { by: 'per_1' } }, me)).toBe('check');
  expect(judging({ state: 'in_check', check: { by: 'per_9' } }, me)).toBe('take_over');
  expect(judging({ state: 'submitted' }, supervisor)).toBe('nothing');
});

it('keeps whoever rejected from judging the dispute', () => {
  expect(judging({ state: 'disputed', rejection: { by: 'per_1' } }, me)).toBe('dispute_by_another');
  expect(judging({ state: 'disputed', rejection: { by: 'per_1' } }, supervisor)).toBe('dispute');
});

it('needs two for a late claim', () => {
  expect(judging({ state: 'lapsed' }, me)).toBe('no_plea');
  expect(judging({ state: 'lapsed', plea: {} }, me)).toBe('plea_new');
  expect(judging({ state: 'lapsed', plea: { supported: { by: 'per_1' } } }, me)).toBe('plea_supported_by_you');
  expect(judging({ state: 'lapsed', plea: { supported: { by: 'per_1' } } }, supervisor)).toBe('plea_supported');
});

it('corrects only what was paid, and shows others nothing to do', () => {
  expect(judging({ state: 'paid' }, me)).toBe('correct');
  expect(judging({ state: 'verified' }, me)).toBe('nothing');
  expect(judging({ state: 'paid' }, { ...me, verifies: false })).toBe('nothing');
});
