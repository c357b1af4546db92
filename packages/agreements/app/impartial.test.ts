import type { Id } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { actOf, aSeason, must, type Season } from '../testing/a-season.ts';
import {
  AUTHORITY,
  AUTHORITY_SIGNER,
  COMPETITION,
  MANAGER,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_SIGNER,
  someTerms,
} from '../testing/samples.ts';
import type { AgreementWish } from './change-agreement.ts';
import type { AgreementRef } from './ports.ts';

const THE_PROVIDER = { side: 'provider', organisation: PROVIDER } as const;
const belongingTo = (...organisations: readonly string[]) => ({ side: 'authority', organisations }) as const;
const origin = { context: 'competition', aggregate: 'competition', subject: COMPETITION, seq: 9 };
const event = 'evt_01J00000000000000000000001' as Id<'event'>;

let season: Season;
beforeEach(async () => {
  season = await aSeason();
});

const input = { authority: AUTHORITY, terms: someTerms(), options: [], origin: { competition: COMPETITION } };
const change = (ref: AgreementRef, party: typeof THE_PROVIDER | ReturnType<typeof belongingTo>) => {
  const by = party.side === 'provider' ? PROVIDER_SIGNER : AUTHORITY_SIGNER;
  return (command: AgreementWish) => season.agreements.change(ref, party, command, actOf(by));
};
const offered = async (): Promise<AgreementRef> => {
  const { id } = must(await season.agreements.draft(input, actOf(MANAGER)));
  const ref = { authority: AUTHORITY, id: id as Id<'agreement'> };
  const authority = change(ref, belongingTo());
  must(await authority({ command: 'offer' }));
  must(await change(ref, THE_PROVIDER)({ command: 'accept_data_protection', reference: 'dpa-7' }));
  return ref;
};

describe('an official of the provider’s own', () => {
  const refused = { ok: false, error: { code: 'agreements.own_organisation' } };

  it('drafts and takes over nothing, a member of its consortium included', async () => {
    const organisations = [OTHER_PROVIDER];
    expect(await season.agreements.draft({ ...input, organisations: [PROVIDER] }, actOf(MANAGER))).toEqual(refused);
    const members = [
      { organisation: PROVIDER, role: 'lead' },
      { organisation: OTHER_PROVIDER, role: 'member' },
    ] as const;
    const joint = { ...input, terms: someTerms({ members }), organisations };
    expect(await season.agreements.draft(joint, actOf(MANAGER))).toEqual(refused);
    const { id } = must(await season.agreements.draft({ ...joint, organisations: [], origin: {} }, actOf(MANAGER)));
    const takeOver = { command: 'take_over', document: 'VAA/1/2024', dataProtection: 'dpa' } as const;
    const ref = { authority: AUTHORITY, id: id as Id<'agreement'> };
    expect(await change(ref, belongingTo(OTHER_PROVIDER))(takeOver)).toEqual(refused);
    expect(await change(ref, belongingTo())(takeOver)).toMatchObject({ ok: true });
    expect(await season.agreements.draft({ ...input, organisations }, actOf(MANAGER))).toMatchObject({ ok: true });
  });

  it('waives, signs, changes and terminates nothing', async () => {
    const ref = await offered();
    const own = change(ref, belongingTo(OTHER_PROVIDER, PROVIDER));
    expect(await own({ command: 'waive_checks', reason: 'own premises' })).toEqual(refused);
    expect(await own({ command: 'sign', side: 'authority' })).toEqual(refused);
    must(await change(ref, THE_PROVIDER)({ command: 'sign', side: 'provider' }));
    must(await change(ref, belongingTo(OTHER_PROVIDER))({ command: 'sign', side: 'authority' }));
    const places = { places: 12 };
    must(
      await change(
        ref,
        THE_PROVIDER,
      )({
        command: 'propose_change',
        side: 'provider',
        reason: 'not_substantial',
        change: places,
      }),
    );
    expect(await own({ command: 'accept_change', side: 'authority' })).toEqual(refused);
    expect(await own({ command: 'terminate', ground: 'mutual' })).toEqual(refused);
  });
});

describe('a remedy against the decision', () => {
  let deliveries = 0;
  const hears = async (type: 'competition.remedy_filed' | 'competition.remedy_settled', number: number) => {
    deliveries += 1;
    const listening = season.agreements.subscribers.find((one) => one.type === type);
    const { now } = season.house.clock;
    const fact = {
      type,
      at: now(),
      by: MANAGER,
      authority: AUTHORITY,
      competition: COMPETITION,
      number,
      kind: 'appeal',
    };
    const act = actOf('system:test', 'on', `key-${String(deliveries)}`);
    expect(await listening?.handle(fact, act, { ...origin, event })).toMatchObject({ ok: true });
  };
  const blocked = { ok: false, error: { code: 'agreements.remedy_open' } };
  const sign = { command: 'sign', side: 'provider' } as const;

  it('blocks both signatures until every one of them is settled', async () => {
    const ref = await offered();
    await hears('competition.remedy_filed', 1);
    await hears('competition.remedy_filed', 2);
    expect(await change(ref, THE_PROVIDER)(sign)).toEqual(blocked);
    await hears('competition.remedy_settled', 1);
    expect(await change(ref, THE_PROVIDER)(sign)).toEqual(blocked);
    await hears('competition.remedy_settled', 2);
    must(await change(ref, THE_PROVIDER)(sign));
    await hears('competition.remedy_filed', 3);
    expect(await change(ref, belongingTo())({ command: 'sign', side: 'authority' })).toEqual(blocked);
    await hears('competition.remedy_settled', 3);
    expect(await change(ref, belongingTo())({ command: 'sign', side: 'authority' })).toMatchObject({ ok: true });
  });

  it('is known however often and in whatever order it is heard of, and hinders no refusal', async () => {
    const ref = await offered();
    await hears('competition.remedy_settled', 1);
    await hears('competition.remedy_filed', 1);
    await hears('competition.remedy_filed', 2);
    await hears('competition.remedy_filed', 2);
    expect(await change(ref, THE_PROVIDER)(sign)).toEqual(blocked);
    expect(await change(ref, THE_PROVIDER)({ command: 'refuse', reason: 'not now' })).toMatchObject({ ok: true });
  });

  it('concerns only the agreements of its own competition', async () => {
    await hears('competition.remedy_filed', 1);
    const { id } = must(await season.agreements.draft({ ...input, origin: {} }, actOf(MANAGER)));
    const ref = { authority: AUTHORITY, id: id as Id<'agreement'> };
    const authority = change(ref, belongingTo());
    must(await authority({ command: 'waive_checks', reason: 'own premises' }));
    must(await authority({ command: 'offer' }));
    must(await change(ref, THE_PROVIDER)({ command: 'accept_data_protection', reference: 'dpa-7' }));
    expect(await change(ref, THE_PROVIDER)(sign)).toMatchObject({ ok: true });
  });
});
