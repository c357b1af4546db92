import { describe, expect, it } from 'vitest';
import { type ActsOf, LONGEST_MS, onPhone } from './acts.ts';
import { word } from './hands.ts';

const REASON = 'Palvelulle varattu määräraha siirrettiin valtuuston päätöksellä nuorten pajoihin.';

/** A call that is interrupted while tenders come in. */
export const cancelling = (acts: ActsOf): void => {
  describe('an open call that is interrupted before its deadline', () => {
    it('is interrupted by an officer with a reason', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      await hands.become('Helena Hankkija');
      await hands.goTo(`procurement/competitions/${world.published}`);
      await hands.follow(word('competition_page.act.cancel'));
      await hands.press(word('competition_page.act.cancel'));
      await hands.photograph('cancel-empty');
      await hands.fill(word('web.reason'), REASON);
      await hands.press(word('competition_page.act.cancel'));
      await hands.sees(word('competition_page.turn.cancelled'));
      await hands.sees(new RegExp(REASON));
      await hands.photograph('cancelled');
      await world.season.settle();
    });

    it('tells whoever has tendered that it is over, why, and that nothing is opened', {
      timeout: LONGEST_MS,
    }, async () => {
      const { hands, world } = acts();
      const call = `provider/calls/${world.world.authority}/${world.published}`;
      await onPhone(hands, world.joined.bidders[0].chair, async () => {
        await hands.goTo('provider/calls');
        await hands.photograph('cancelled-calls');
        await hands.goTo(call);
        await hands.sees(REASON);
        await hands.photograph('cancelled-call');
        await hands.goTo(`${call}/receipt`);
        await hands.photograph('cancelled-receipt');
        await hands.goTo(`${call}/tender`);
        await hands.photograph('cancelled-tender');
      });
      expect(hands.faults).toEqual([]);
    });

    it('tells whoever was writing, too', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      const call = `provider/calls/${world.world.authority}/${world.published}`;
      await onPhone(hands, world.joined.bidders[1].chair, async () => {
        await hands.photograph('cancelled-writer-tasks');
        await hands.goTo(call);
        await hands.photograph('cancelled-writer-call');
        await hands.goTo(`${call}/tender`);
        await hands.photograph('cancelled-writer-tender');
        await hands.goTo(`${call}/check`);
        await hands.photograph('cancelled-writer-check');
      });
      expect(hands.faults).toEqual([]);
    });
  });
};
