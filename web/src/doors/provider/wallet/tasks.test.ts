import { id, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { walletTodo } from './tasks.ts';

const { t, name } = wordsInTest();
const certificate = id('certificate', `crt_${'1'.padStart(26, '0')}`);
type Row = Parameters<typeof walletTodo>[0]['rows'][number];
type State = Parameters<typeof walletTodo>[0]['certificates'][number]['state'];
const todo = (row: Partial<Row>, state: State) =>
  walletTodo(
    { rows: [{ kind: 'rules', state: 'missing', certificate, ...row }], certificates: [{ id: certificate, state }] },
    { t, name },
  );

it('names what was asked for, also when it is not asked of everybody', () => {
  const task = {
    id: 'rules',
    to: '/provider/wallet/rules',
    title: 'Lisää pyydetty selvitys: Yhdistyksen tai säätiön säännöt',
  };
  expect(todo({}, 'asked')).toEqual([task]);
  expect(todo({ notNeeded: 'has_no_rules' }, 'asked')).toEqual([task]);
});

it('says by which day a report that lapses is to be renewed', () => {
  const validUntil = localDate('2026-12-31');
  expect(todo({ state: 'expiring', validUntil }, 'valid')).toMatchObject([{ due: '2026-12-31' }]);
  expect(todo({ state: 'expired', validUntil, notNeeded: 'public_body' }, 'expired')).toEqual([]);
});

it('waits with what merely lacks, and with what waits for others', () => {
  expect(walletTodo({ rows: [{ kind: 'rules', state: 'missing' }], certificates: [] }, { t, name })).toEqual([]);
  expect(todo({ state: 'unchecked' }, 'clean')).toEqual([]);
  expect(todo({ state: 'rejected' }, 'rejected')).toHaveLength(1);
  expect(todo({ state: 'missing' }, 'refused')).toHaveLength(1);
});
