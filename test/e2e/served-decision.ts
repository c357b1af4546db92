import { readFileSync } from 'node:fs';
import sv from '@kt/words/sv/web-provider.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { type ActsOf, LONGEST_MS } from './acts.ts';
import { bind } from './buying.ts';
import { word } from './hands.ts';

const DECIDER = 'Päivi Päättäjä';

/** From a ruling on a trade secret to letters in both languages that everybody has read. */
export const serving = (acts: ActsOf): void => {
  const one = (): string => `procurement/competitions/${acts().world.scored}`;
  const result = (): string => `provider/calls/${acts().world.world.authority}/${acts().world.scored}/result`;
  const letter = (): Promise<string> => acts().hands.page.locator('article').innerText();
  const namesOf = (n: 0 | 1 | 2) => acts().world.joined.bidders[n];

  /** What the button hands over to be saved. */
  const saved = async (label: string): Promise<string> => {
    const coming = acts().hands.page.waitForEvent('download');
    await acts().hands.press(label);
    return readFileSync(await (await coming).path(), 'latin1');
  };

  describe('a decision is served in both languages', () => {
    it('waits for a claim of a trade secret to be ruled by one person and confirmed by another', {
      timeout: LONGEST_MS,
    }, async () => {
      const { hands } = acts();
      await hands.become('Helena Hankkija');
      await hands.goTo(`${one()}/secrecy`);
      await hands.fill(word('secrecy.reason'), 'Menetelmä on tarjoajan oma.');
      await hands.photograph('secrecy');
      await hands.press(word('secrecy.rule'));
      await hands.sees(word('secrecy.turn.confirm'));
      await hands.become(DECIDER);
      await hands.goTo(`${one()}/secrecy`);
      await bind(hands, 'secrecy.confirm');
      await hands.sees(word('secrecy.turn.done'));
      expect(hands.faults).toEqual([]);
    });

    it('is made by a person who took no part in the scoring; everybody’s letters follow', {
      timeout: LONGEST_MS,
    }, async () => {
      const { hands, world } = acts();
      await hands.become(DECIDER);
      await hands.goTo(`${one()}/decide`);
      await hands.press(word('competition_page.decide.to_check'));
      await bind(hands, 'competition_page.act.decide');
      await hands.page.waitForURL('**/decision');
      await world.season.settle();
      await hands.goTo(`${one()}/decision`);
      const given = hands.page.locator('li.kt-card', { hasText: word('competition_page.notice.sent') });
      expect(await given.count()).toBe(world.joined.bidders.length);
      expect(await given.filter({ hasText: word('competition_page.notice.unopened') }).count()).toBe(3);
      await hands.photograph('decision-served');
    });

    it('is read in Finnish: own points, the winners’ totals, the last moments', { timeout: LONGEST_MS }, async () => {
      const { hands } = acts();
      await hands.become(namesOf(0).chair);
      await hands.goTo(result());
      await hands.sees(word('provider.result.rectify_by'));
      await hands.photograph('result-fi');
      await hands.follow(word('provider.letter.feedback.fi'));
      expect(await hands.page.locator('article').getAttribute('lang')).toBe('fi-FI');
      const text = await letter();
      expect(text).toContain('Tieto päätöksestä ja palaute tarjouksesta');
      expect(text).toContain('Valitusosoitus');
      expect(text).toMatch(/viimeistään \p{L}+ \d+\.\d+\.20\d\d klo \d\d\.\d\d Suomen aikaa/u);
      expect(text).toMatch(/pistettä/);
      expect(text).toContain(namesOf(1).fi);
      await hands.photograph('letter-fi');
      await hands.goTo(result());
      const pdf = await saved(word('provider.result.letter.feedback.fi'));
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      expect(pdf).toContain('/Lang (fi-FI)');
      await hands.goTo(`${result()}/others`);
      await hands.press(word('provider.others.ask'));
      await hands.sees(word('versions.hidden'));
      expect(await hands.page.locator('main').innerText()).not.toContain('Egen handledare');
    });

    it('is read in Swedish by another, on pages and in a letter of its own', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      await hands.become(namesOf(1).chair);
      await hands.page.goto(`${world.machine.origin}/sv/${result()}`);
      await hands.rest();
      await hands.follow(sv['provider.letter.feedback.sv']);
      expect(await hands.page.locator('article').getAttribute('lang')).toBe('sv-FI');
      const text = await letter();
      expect(text).toContain('Delgivning av beslutet och respons på anbudet');
      expect(text).toContain('Besvärsanvisning');
      expect(text).toMatch(/senast \p{L}+ \d+\.\d+\.20\d\d kl\. \d\d\.\d\d finsk tid/u);
      expect(text).toContain(namesOf(1).sv);
      await hands.photograph('letter-sv');
      await hands.page.goto(`${world.machine.origin}/sv/${result()}`);
      await hands.rest();
      const pdf = await saved(sv['provider.result.letter.feedback.sv']);
      expect(pdf).toContain('/Lang (sv-FI)');
      await hands.page.goto(`${world.machine.origin}/sv/${result()}/others`);
      await hands.rest();
      await hands.press(sv['provider.others.ask']);
      await hands.sees(sv['provider.others.given']);
      await hands.photograph('others-sv');
    });

    it('shows the officer who has opened it, and who was given the tenders', { timeout: LONGEST_MS }, async () => {
      const { hands } = acts();
      await hands.become('Helena Hankkija');
      await hands.goTo(`${one()}/decision`);
      const opened = hands.page.locator('li.kt-card', { hasText: word('competition_page.notice.first_opened') });
      expect(await opened.count()).toBe(2);
      await hands.follow(word('competition_page.letter.decision.sv'));
      expect(await hands.page.locator('article table').count()).toBe(1);
      await hands.photograph('decision-sv');
      await hands.goTo(`${one()}/secrecy`);
      await hands.sees(namesOf(1).fi);
      await hands.follow(word('secrecy.given.show'));
      await hands.sees(namesOf(0).fi);
      await hands.goTo('procurement/award-notices');
      await hands.photograph('awards');
      expect(hands.faults).toEqual([]);
    });
  });
};
