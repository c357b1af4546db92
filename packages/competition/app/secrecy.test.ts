import { plusHours } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { bids, decided, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const SECRET = 'Kanarianlintumenetelmä';
const REASON = 'Menetelmää ei ole kenelläkään muulla';
const field = 'answers.method';

const bidWorld = async () => {
  const world = await aWorld();
  const ref = await published(world);
  const claims = { secrecy: { [field]: 'Oma menetelmä, jota muut eivät tunne' } };
  await bids(world, ref, WORLD.provider, { price: 200_000, answer: SECRET, content: claims });
  await bids(world, ref, WORLD.otherProvider, { price: 180_000 });
  await opened(world, ref);
  return { world, ref };
};
const claimOf = async ({ officers }: World, ref: CompetitionRef) => {
  const [claim] = (await officers.listClaims(ref)).rows;
  if (claim === undefined) throw new Error('no claim');
  const { authority, id: competition } = ref;
  return { claim, at: { authority, competition, tender: claim.tender, field } };
};
const decide = async (world: World, ref: CompetitionRef) => decided(world, ref, await scored(world, ref, () => 400));
const ask = (world: World, ref: CompetitionRef, provider = WORLD.otherProvider) =>
  world.bidders.giveVersions(bidder(ref.id, provider), act(WORLD.signatory, 'disclosure.ask'));
const readBy = async (world: World, ref: CompetitionRef, provider = WORLD.otherProvider) =>
  must(await world.bidders.readGiven(bidder(ref.id, provider)));
const rules = async (
  world: World,
  ref: CompetitionRef,
  basis: 'trade_secret' | 'no_secret' | 'affected_comparison',
) => {
  const { at } = await claimOf(world, ref);
  must(
    await world.officers.ruleSecrecy(at, { do: 'rule', basis, reason: REASON }, [], act(WORLD.officer, 'secrecy.rule')),
  );
  must(await world.officers.ruleSecrecy(at, { do: 'confirm' }, [], act(WORLD.decider, 'secrecy.confirm')));
};

describe('claims of trade secrets', () => {
  it('are ruled upon by one person and confirmed by another, neither of them the tenderer’s own', async () => {
    const { world, ref } = await bidWorld();
    const { claim, at } = await claimOf(world, ref);
    expect(claim).toMatchObject({ provider: WORLD.provider, field, claim: 'Oma menetelmä, jota muut eivät tunne' });
    const command = { do: 'rule', basis: 'trade_secret', reason: REASON } as const;
    const { ruleSecrecy } = world.officers;
    const officer = act(WORLD.officer, 'secrecy.rule');
    expect(codeOf(await ruleSecrecy(at, command, [WORLD.provider], officer))).toBe('competition.conflict_of_interest');
    expect(codeOf(await ruleSecrecy({ ...at, field: 'prices.total' }, command, [], officer))).toBe(
      'competition.not_found',
    );
    must(await ruleSecrecy(at, command, [], act(WORLD.officer, 'secrecy.rule')));
    const confirm = { do: 'confirm' } as const;
    expect(codeOf(await ruleSecrecy(at, confirm, [], act(WORLD.officer, 'secrecy.confirm')))).toBe(
      'competition.same_person',
    );
    must(await ruleSecrecy(at, confirm, [], act(WORLD.decider, 'secrecy.confirm')));
    expect((await claimOf(world, ref)).claim.ruling).toMatchObject({
      state: 'confirmed',
      version: 2,
      rulings: [{ basis: 'trade_secret', by: WORLD.officer, confirmed: { by: WORLD.decider } }],
    });
  });

  it('wait for whom they may wait, and are due two weeks after another party has asked', async () => {
    const { world, ref } = await bidWorld();
    const waits = async (own: readonly (typeof WORLD.provider)[] = []) =>
      must(await world.officers.viewClaimsWaiting(ref, own));
    expect(await waits()).toEqual({ toRule: 1, toConfirm: [] });
    expect(await waits([WORLD.provider])).toEqual({ toRule: 0, toConfirm: [] });
    await decide(world, ref);
    must(await ask(world, ref));
    const { due } = await waits();
    expect((due ?? '') > plusHours(world.house.clock.now(), 14 * 24)).toBe(true);
    await rules(world, ref, 'no_secret');
    expect(await waits()).toEqual({ toRule: 0, toConfirm: [] });
  });

  it('leave neither the secret nor the reason in any event', async () => {
    const { world, ref } = await bidWorld();
    await rules(world, ref, 'no_secret');
    await decide(world, ref);
    must(await ask(world, ref));
    const events = JSON.stringify(world.house.events());
    expect(events).toContain('secrecy.ruled');
    expect(events).toContain('disclosure.given');
    expect(events).not.toContain(SECRET);
    expect(events).not.toContain(REASON);
  });
});

describe('the other tenders', () => {
  it('are given to nobody before the decision, to a party after it, and to a stranger never', async () => {
    const { world, ref } = await bidWorld();
    expect(codeOf(await ask(world, ref))).toBe('competition.not_decided');
    expect(codeOf(await world.bidders.readGiven(bidder(ref.id)))).toBe('competition.not_decided');
    await decide(world, ref);
    expect(codeOf(await ask(world, ref, WORLD.thirdProvider))).toBe('competition.not_found');
    must(await ask(world, ref));
    const { given } = await readBy(world, ref);
    expect(given?.tenders.map(({ provider }) => provider)).toEqual([WORLD.provider]);
    expect(given?.tenders[0]?.totalCents).toBeGreaterThan(0);
  });

  it.each([
    ['trade_secret', false],
    ['affected_comparison', true],
    ['no_secret', true],
  ] as const)('show a claimed part by its ruling: %s', async (basis, isShown) => {
    const { world, ref } = await bidWorld();
    await decide(world, ref);
    must(await ask(world, ref));
    expect(JSON.stringify(await readBy(world, ref))).not.toContain(SECRET);
    await rules(world, ref, basis);
    must(await ask(world, ref));
    expect(JSON.stringify(await readBy(world, ref)).includes(SECRET)).toBe(isShown);
    expect(JSON.stringify(await readBy(world, ref))).not.toContain('Signe Signatär');
  });

  it('are on record as they were given, also after a later ruling', async () => {
    const { world, ref } = await bidWorld();
    await decide(world, ref);
    must(await ask(world, ref));
    await rules(world, ref, 'no_secret');
    must(await ask(world, ref));
    const { rows } = await world.officers.listDisclosures(ref);
    expect(rows.map(({ provider, given }) => [provider, given.by])).toEqual([
      [WORLD.otherProvider, WORLD.signatory],
      [WORLD.otherProvider, WORLD.signatory],
    ]);
    const texts = await Promise.all(
      rows.map(async ({ document }) => JSON.stringify(must(await world.officers.readDisclosed(ref, document)))),
    );
    expect(texts.map((text) => text.includes(SECRET))).toEqual([false, true]);
    expect(codeOf(await world.officers.readDisclosed(ref, 'f'.repeat(64)))).toBe('competition.not_found');
  });
});
