import { aContent } from '@kt/competition/testing/default-world.ts';
import { addendum } from '@kt/competition/wire.ts';
import { describe, expect, it } from 'vitest';
import { addendumForm, addendumShown } from './form.ts';
import { previewRows } from './preview.ts';

const content = aContent();
const shown = addendumShown(content, '2.2.2026', '12.00');
const typed = { ...shown, said: { fi: 'Paikkoja on enemmän.', sv: 'Det finns fler platser.', en: '' } };
const words = {
  t: (key: string) => key,
  name: ({ fi = '' }) => fi,
  euros: String,
  day: String,
  number: String,
  moment: String,
};
const rowsOf = (over: object) =>
  previewRows({ ...typed, ...over }, { content, deadline: content.deadline }, words as never);

describe('an addendum', () => {
  it('sends what is said, the deadline in Finnish time and what is asked for from now on', () => {
    const sent = addendumForm.parse({ ...typed, places: '25', day: '9.2.2026', time: '13.00' });
    expect(addendum.parse(sent)).toMatchObject({
      texts: { fi: 'Paikkoja on enemmän.', sv: 'Det finns fler platser.' },
      deadline: '2026-02-09T11:00:00.000Z',
      changes: { places: 25, need: content.need, start: content.start, end: content.end },
      asksConfirmation: true,
    });
  });

  it.each([
    [{ day: '28.2.2026' }, 'competition_page.form.working_day'],
    [{ lastDay: '1.1.2026' }, 'competition_page.form.end'],
    [{ winners: '21' }, 'competition_page.form.winners'],
    [{ said: { fi: 'Vain suomeksi', sv: '', en: '' } }, 'form.required'],
  ])('%j is not taken', (over, message) => {
    expect(addendumForm.safeParse({ ...typed, ...over }).error?.issues.map((one) => one.message)).toEqual([message]);
  });

  it('shows before it is sent what will be different, and nothing else', () => {
    expect(rowsOf({})).toEqual([]);
    expect(rowsOf({ places: '25', ceiling: '60 000,00' })).toMatchObject([
      { key: 'places', was: '20', is: '25' },
      { key: 'ceilingCents', was: '5000000', is: '6000000' },
    ]);
    expect(rowsOf({ day: '9.2.2026' }).map(({ key }) => key)).toEqual(['deadline']);
    expect(rowsOf({ places: 'monta' })).toEqual([]);
  });
});
