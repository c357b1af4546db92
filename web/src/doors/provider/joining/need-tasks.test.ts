import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { needTodo } from './need-tasks.ts';

const need = {
  id: 'ned_1',
  title: { fi: 'Valmennusta', sv: 'Träning' },
  commentBy: '2026-02-06',
  changed: '2026-01-08T08:00:00.000Z',
};

it('asks once, and again when the plan has changed since', () => {
  const [asked, told, changed] = [undefined, '2026-01-09T08:00:00.000Z', '2026-01-07T08:00:00.000Z'].map((commented) =>
    needTodo('aut_1', [{ ...need, ...(commented && { commented }) }], wordsInTest('fi')),
  );
  const to = '/provider/planned/aut_1/ned_1';
  const due = '2026-02-06T22:00:00.000Z';
  expect(asked).toEqual([{ id: 'ned_1', to, title: 'Kommentoi suunnitelmaa: Valmennusta', due }]);
  expect(told).toEqual([]);
  expect(changed).toMatchObject([{ title: 'Suunnitelma on muuttunut: Valmennusta' }]);
});
