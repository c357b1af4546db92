import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BIDS } from '../story/bid.ts';
import { open, tender } from '../story/buying.ts';
import { at } from '../story/calling.ts';
import { evaluate } from '../story/evaluating.ts';
import { versionAt } from '../story/season.ts';
import { type Acts, type ActsOf, LONGEST_MS } from './acts.ts';
import { bind } from './buying.ts';
import { word } from './hands.ts';
import { bid } from './tendering.ts';

const TITLES = [
  { fi: 'Vaasan seutu', sv: 'Vasaregionen' },
  { fi: 'Suupohjan rannikko', sv: 'Sydösterbotten' },
] as const;
const REASON = 'Ainoa tarjous ei kata osan kuntia.';

const zBundle = z.looseObject({ lots: z.array(z.string()).length(2) });

/** The two lots, in order. */
const lotsOf = async ({ world }: Acts): Promise<readonly [string, string]> => {
  const officer = await world.season.by('officer');
  const { lots } = await officer.get(at(world.drafted), zBundle);
  const [first = '', second = ''] = lots;
  return [first, second];
};

const zPlaces = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), provider: z.string(), version: z.int() })),
});

/** The bidders declare anew what their category has just asked of everybody: else their places would rest. */
const renewed = async ({ world: { season, joined, world } }: Acts): Promise<void> => {
  const of = `systems/${joined.system}/categories/${joined.category}/admissions`;
  const { rows } = await (await season.by('officer')).get(`/api/procurement/v1/${of}`, zPlaces);
  for (const bidder of joined.bidders) {
    const place = rows.find(({ provider }) => provider === bidder.id);
    const path = `/api/provider/v1/authorities/${world.authority}/${of}/${place?.id ?? ''}/renewal`;
    await (await season.chair(bidder)).post(path, {}, place?.version);
  }
};

/** A draft divided into two; a bidder who wants one of them; two ends. */
export const dividing = (acts: ActsOf): void => {
  describe('a call in two lots', () => {
    it('is divided and published by its officer', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      await hands.become('Helena Hankkija');
      await hands.goTo(`procurement/competitions/${world.drafted}`);
      await hands.follow(word('competition_page.act.lots'));
      for (const [n, title] of TITLES.entries())
        for (const language of ['fi', 'sv'] as const) {
          const box = hands.page.getByRole('group', { name: word('competition_page.lots.name', { n: String(n + 1) }) });
          await box.getByLabel(new RegExp(`${word(`competition_page.in.${language}`)}$`)).fill(title[language]);
        }
      await hands.photograph('lots-form');
      await hands.press(word('competition_page.lots.divide'));
      await hands.sees(word('competition_page.lots.together'));
      await hands.photograph('lots-divided');
      await bind(hands, 'competition_page.act.send');
      const second = await world.season.by('officer2');
      await second.post(`${at(world.drafted)}/approval`, {}, await versionAt(second, at(world.drafted)));
      await world.season.settle();
      await hands.goTo(`procurement/competitions/${world.drafted}`);
      await bind(hands, 'competition_page.act.publish');
      await hands.sees(word('state.competition.open'));
      await hands.photograph('lots-published');
      await world.season.settle();
    });

    it('is tendered for one lot alone', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      const [, first] = world.joined.bidders;
      await bid(hands, TITLES[0].fi, { by: first.chair, prices: ['550', '950', '1600'], answer: 'Oma ohjaaja.' });
      await hands.photograph('lots-receipt');
      await hands.goTo('provider/calls');
      await hands.photograph('lots-calls');
      expect(hands.faults).toEqual([]);
    });

    it('ends for one lot with a decision, for the other without a winner', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      const { season, joined } = world;
      const [one, other] = await lotsOf(acts());
      const [first] = BIDS;
      if (first !== undefined) await tender(season, other, joined.bidders[2], first);
      await renewed(acts());
      await season.until('2026-07-31T11:00:00.000Z');
      for (const lot of [one, other]) await open(season, lot);
      await evaluate(season, one, joined.bidders);
      await hands.become('Päivi Päättäjä');
      await hands.goTo(`procurement/competitions/${one}/decide`);
      await hands.press(word('competition_page.decide.to_check'));
      await bind(hands, 'competition_page.act.decide');
      await hands.page.waitForURL('**/decision');
      await hands.goTo(`procurement/competitions/${other}`);
      await hands.photograph('lots-other');
      await hands.follow(word('competition_page.act.none_suitable'));
      await hands.photograph('lots-none-suitable');
      await hands.fill(word('web.reason'), REASON);
      await hands.press(word('competition_page.act.none_suitable'));
      await hands.sees(word('competition_page.turn.none_suitable'));
      await hands.photograph('lots-ended');
      await season.settle();
      expect(hands.faults).toEqual([]);
    });

    it('shows its bidder both ends', { timeout: LONGEST_MS }, async () => {
      const { hands, world } = acts();
      const [one, other] = await lotsOf(acts());
      await hands.become(world.joined.bidders[1].chair);
      await hands.photograph('lots-bidder-tasks');
      await hands.goTo('provider/calls');
      await hands.photograph('lots-bidder-calls');
      await hands.goTo(`provider/calls/${world.world.authority}/${one}`);
      await hands.photograph('lots-bidder-won');
      await hands.goTo(`provider/calls/${world.world.authority}/${other}`);
      await hands.sees(REASON);
      await hands.photograph('lots-bidder-none');
      expect(hands.faults).toEqual([]);
    });
  });
};
