import { endOfDay, localDate, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aClient } from '../testing/a-client.ts';
import { aProfile, CASE_WORKER, OPENED_AT, SUPERVISOR } from '../testing/samples.ts';
import { judgedBy } from './client-profile.ts';

const LATER = plusMs(OPENED_AT, 86_400_000);
const changed = (change: Parameters<typeof aProfile>[0]) =>
  ({ command: 'change_profile', profile: aProfile(change) }) as const;

describe('the distance group', () => {
  it('is kept with who judged it and when, and a change adds a row', () => {
    const { profile } = aClient().after(changed({ distanceGroup: 'D' }), LATER, SUPERVISOR).client;
    expect(profile?.distanceGroup).toBe('D');
    expect(profile?.judged).toEqual([
      { group: 'B', at: OPENED_AT, by: CASE_WORKER },
      { group: 'D', at: LATER, by: SUPERVISOR },
    ]);
  });

  it('is judged anew only when it is another', () => {
    const { profile } = aClient().after(changed({ needs: ['transport'] }), LATER).client;
    expect(profile?.judged).toHaveLength(1);
    const { distanceGroup: _, ...open } = aProfile();
    expect(judgedBy(open, {}, { at: LATER, by: SUPERVISOR })).toEqual([]);
  });
});

describe('needs, wishes and what the plan foresees', () => {
  it('are kept with the profile and go with it', () => {
    const told = {
      needs: ['language_learning', 'work_ability_support'],
      wishes: ['small_group', 'evenings'],
      wishText: 'mornings are hard',
      services: ['work_coaching'],
    } as const;
    const client = aClient().after(changed(told), LATER).served();
    expect(client.client.profile).toMatchObject(told);
    const due = endOfDay(client.client.keepUntil ?? localDate('2030-01-01'));
    const gone = client.after({ command: 'erase', events: [], complete: true }, due).client;
    expect(JSON.stringify(gone)).not.toMatch(/small_group|mornings|work_ability|judged/);
  });

  it('that are taken away are gone', () => {
    const { profile } = aClient({ needs: ['transport'], wishText: 'x y' }).after(changed({}), LATER).client;
    expect(profile).not.toHaveProperty('needs');
    expect(profile).not.toHaveProperty('wishText');
  });
});
