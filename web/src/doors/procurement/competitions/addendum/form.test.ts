import { expect, it } from 'vitest';
import { addendumForm } from './form.ts';

const typed = { fi: 'Määräaika siirtyy.', sv: 'Tidsfristen flyttas.', en: '', day: '26.2.2026', time: '13.00' };

it('sends both national languages, English only when written, and the deadline in Finnish time', () => {
  expect(addendumForm.parse(typed)).toEqual({
    texts: { fi: 'Määräaika siirtyy.', sv: 'Tidsfristen flyttas.' },
    deadline: '2026-02-26T11:00:00.000Z',
  });
  expect(addendumForm.parse({ ...typed, en: 'Later.' }).texts.en).toBe('Later.');
});

it('takes no deadline on a day off', () => {
  expect(addendumForm.safeParse({ ...typed, day: '28.2.2026' }).error?.issues.map(({ message }) => message)).toEqual([
    'competition_page.form.working_day',
  ]);
});
