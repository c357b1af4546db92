import sv from '@kt/words/sv/web-provider.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { type ActsOf, LONGEST_MS } from './acts.ts';
import { bind } from './buying.ts';
import { word } from './hands.ts';

const CORRECTS = 'Perusteluista puuttui, miten iltapalvelu otettiin huomioon.';
const REASON = 'Ilta-aikojen kuvaus nosti arvosanaa.';

/** A decision corrected by a new version, after somebody has demanded it. */
export const rectifying = (acts: ActsOf): void => {
  describe('a decision that somebody demands to be corrected', () => {
    it('is halted while the demand is open', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      await hands.become('Helena Hankkija');
      await hands.goTo(`procurement/competitions/${world.scored}/decision`);
      await bind(hands, 'competition_page.remedy.file');
      await hands.sees(word('competition_page.remedy.open'));
      await hands.photograph('remedy-filed');
    });

    it('is corrected by a version that supersedes it', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      await hands.become('Päivi Päättäjä');
      await hands.photograph('rectify-tasks');
      await hands.goTo(`procurement/competitions/${world.scored}`);
      await hands.photograph('rectify-one');
      await hands.follow(word('competition_page.act.rectify'));
      await hands.photograph('rectify-form');
      await hands.page.getByRole('radio', { name: word('competition_page.rectify.provider') }).check();
      await hands.fill(word('competition_page.rectify.reason'), CORRECTS);
      await hands.fill(new RegExp(`^${word('web.reason')}, ${word('competition_page.in.fi')}`), REASON);
      await hands.press(word('competition_page.decide.to_check'));
      await hands.photograph('rectify-check');
      await bind(hands, 'competition_page.act.rectify');
      await hands.page.waitForURL('**/decision');
      await world.season.settle();
      await hands.goTo(`procurement/competitions/${world.scored}/decision`);
      await hands.sees(CORRECTS);
      await hands.photograph('rectified');
      expect(hands.faults).toEqual([]);
    });

    it('is read anew by both parties, each in its own language', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      const result = `provider/calls/${world.world.authority}/${world.scored}/result`;
      await hands.become(world.joined.bidders[0].chair);
      await hands.photograph('rectified-tasks');
      await hands.goTo(result);
      await hands.sees(CORRECTS);
      await hands.photograph('rectified-result-fi');
      await hands.follow(word('provider.letter.feedback.fi'));
      expect(await hands.page.locator('article').innerText()).toContain(CORRECTS);
      await hands.photograph('rectified-letter-fi');
      await hands.become(world.joined.bidders[1].chair);
      await hands.page.goto(`${world.machine.origin}/sv/${result}`);
      await hands.rest();
      await hands.photograph('rectified-result-sv');
      await hands.follow(sv['provider.letter.feedback.sv']);
      expect(await hands.page.locator('article').innerText()).toContain(CORRECTS);
      await hands.photograph('rectified-letter-sv');
      expect(hands.faults).toEqual([]);
    });
  });
};
