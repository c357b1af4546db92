import svCall from '@kt/words/sv/web-call.json' with { type: 'json' };
import sv from '@kt/words/sv/web-competition.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { overflow } from '../browser/overflow.ts';
import { callTogether } from '../pages/ringing.ts';
import type { Round } from '../story/calling.ts';
import { type ActsOf, LONGEST_MS, onPhone, PHONE } from './acts.ts';
import { word } from './hands.ts';

const REASON = 'Vi har redan avtal om samma service fram till 2029.';
const ROUND: Round = {
  drafted: '2026-06-16',
  published: '2026-06-22',
  deadline: '2026-07-31T10:00:00.000Z',
  start: '2027-03-01',
  end: '2030-03-01',
};
/** Of nothing else in this world. */
const TITLE = { fi: 'Työhönvalmennus 2027–2030', sv: 'Arbetsträning 2027–2030' } as const;
const asked = sv['competition_page.task.ring_call'].replace('{{name}}', TITLE.sv);
const [waiting = ''] = sv['competition_page.task.ring_confirm'].split('{{name}}');

/** An area that is asked to buy together says no, with its reason. */
export const declining = (acts: ActsOf): void => {
  describe('a call by which another area is to buy', () => {
    it('is declined by that area with a reason, in Swedish on a phone', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      const { page } = hands;
      await callTogether(world.season, world.joined, ROUND);
      await world.season.settle();
      await page.goto(`${world.machine.origin}/sv`);
      const decline = async (): Promise<void> => {
        await hands.rest();
        await hands.follow(asked);
        const call = page.locator('main section', { has: page.getByRole('heading', { name: TITLE.sv }) });
        await call.getByRole('button', { name: sv['ring_calls.decline_open'] }).click();
        await call.getByLabel(sv['ring_calls.decline_why']).fill(REASON);
        await hands.photograph('ring-decline-form');
        expect(await overflow(page)).toEqual([]);
        await call.getByRole('button', { name: sv['ring_calls.decline'] }).click();
        await call.getByText(sv['ring_calls.declined']).waitFor();
        await call.getByText(svCall['call_buyers.declined_why'].replace('{{reason}}', REASON)).waitFor();
        await hands.rest();
        await hands.photograph('ring-declined');
        expect(await overflow(page)).toEqual([]);
        expect(await call.getByRole('button', { name: sv['ring_calls.decline'] }).count()).toBe(0);
        await page.goto(`${world.machine.origin}/sv/tasks`);
        await hands.rest();
        await hands.sees(waiting);
        expect(await page.locator('main').innerText()).not.toContain(TITLE.sv);
        await hands.goTo('tasks');
      };
      await onPhone(hands, 'Joel Beslutare', decline, PHONE);
      await world.season.settle();
    });

    it('waits for whoever leads, who reads why', { timeout: LONGEST_MS }, async () => {
      const { hands } = acts();
      await hands.become('Helena Hankkija');
      await hands.follow(word('competition_page.task.ring_declined', { name: TITLE.fi }));
      await hands.page.getByRole('heading', { level: 1, name: TITLE.fi }).waitFor();
      await hands.sees(word('call_buyers.declined_why', { reason: REASON }));
      await hands.sees(word('competition_page.turn.ring_declined'));
      await hands.photograph('ring-declined-lead');
      expect(hands.faults).toEqual([]);
    });
  });
};
