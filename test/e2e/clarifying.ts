import { describe, expect, it } from 'vitest';
import { overflow } from '../browser/overflow.ts';
import { BIDS } from '../story/bid.ts';
import { type ActsOf, LONGEST_MS, onPhone } from './acts.ts';
import { word } from './hands.ts';

const QUESTION = 'Montako asiakasta ryhmässä on enintään?';
const ANSWER = 'Ryhmässä on enintään kahdeksan asiakasta, ja ohjaajia on aina kaksi.';

/** Asked at a desk, answered on a phone, read by an evaluator who learns no name. */
export const clarifying = (acts: ActsOf): void => {
  describe('an opened tender that is unclear', () => {
    it('is asked about by an officer, with a deadline', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      const { page } = hands;
      await hands.become('Helena Hankkija');
      await hands.goTo(`procurement/competitions/${world.evaluating}/tenders`);
      const card = page.locator('main li.kt-card', { hasText: world.joined.bidders[2].fi });
      await card.getByRole('link', { name: word('competition_page.tender.judge') }).click();
      await page.getByRole('heading', { level: 1, name: word('competition_page.tender.judge') }).waitFor();
      await hands.rest();
      await hands.pick(word('competition_page.clarify.about'), 'Asiakkaan polku työhön');
      await hands.fill(word('competition_page.clarify.question'), QUESTION);
      await hands.photograph('clarify-ask');
      await hands.press(word('competition_page.clarify.send'));
      await hands.sees(word('competition_page.clarify.sent'));
      await hands.sees(word('competition_page.clarify.is.open'));
      await hands.photograph('clarify-asked');
    });

    it('is explained on a phone; an answer that tells a name stays there', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      const { chair, fi } = world.joined.bidders[2];
      await onPhone(hands, chair, async () => {
        await hands.photograph('clarify-phone-tasks');
        await hands.follow(new RegExp(`^${word('provider.task.clarify', { title: '' })}`));
        await hands.sees(QUESTION);
        await hands.fill(word('provider.clarify.answer'), `${fi}: ${ANSWER}`);
        await hands.press(word('provider.clarify.send'));
        await hands.sees(word('provider.clarify.tells'));
        await hands.photograph('clarify-phone-refused');
        await hands.fill(word('provider.clarify.answer'), ANSWER);
        await hands.press(word('provider.clarify.send'));
        await hands.sees(/^Täsmennys 1 on tallessa/);
        await hands.photograph('clarify-phone-answered');
        expect(await overflow(hands.page)).toEqual([]);
      });
    });

    it('stands unchanged beside its answer before an evaluator, who learns no name', {
      timeout: LONGEST_MS,
    }, async () => {
      const { hands, world } = acts();
      await hands.become('Vesa Vertailija');
      await hands.goTo(`procurement/competitions/${world.evaluating}/scoring`);
      const sheet = hands.page.locator('main fieldset', { hasText: QUESTION });
      const text = await sheet.innerText();
      expect(text).toContain(BIDS[2]?.answer);
      expect(text).toContain(ANSWER);
      const seen = await hands.page.locator('main').innerText();
      for (const { fi, sv, chair, yTunnus } of world.joined.bidders)
        for (const told of [fi, sv, chair, yTunnus]) expect(seen).not.toContain(told);
      await hands.photograph('clarify-evaluator');
      expect(hands.faults).toEqual([]);
    });
  });
};
