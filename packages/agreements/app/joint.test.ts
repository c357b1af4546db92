import type { Id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { actOf, aSeason, must, type Season } from '../testing/a-season.ts';
import {
  AUTHORITY,
  COMPETITION,
  DRAFTED_AT,
  MANAGER,
  OTHER_PROVIDER,
  PROVIDER,
  someTerms,
} from '../testing/samples.ts';
import { delivering, offered } from '../testing/told.ts';

const STRANGER = `org_${'5'.repeat(26)}` as Id<'organisation'>;
const THE_AUTHORITY = { side: 'authority' } as const;
const members = [
  { organisation: PROVIDER, role: 'lead' },
  { organisation: OTHER_PROVIDER, role: 'member' },
] as const;

const joint = async (season: Season, member: Id<'organisation'>) =>
  (await season.agreements.listJoint(member, { limit: 50 })).rows.map(({ id, state }) => [id, state]);

const drafted = async (season: Season) => {
  const origin = { competition: COMPETITION };
  const input = { authority: AUTHORITY, terms: someTerms({ members }), options: [], origin };
  const { id } = must(await season.agreements.draft(input, actOf(MANAGER)));
  return { authority: AUTHORITY, id: id as Id<'agreement'> };
};
const looking = (organisation: Id<'organisation'>) => ({ side: 'reader', organisation }) as const;

describe('an agreement with a consortium', () => {
  it('is found and read by its members from the offer on, its lead acting alone', async () => {
    const season = await aSeason();
    const { view, change } = season.agreements;
    const ref = await drafted(season);
    expect([await joint(season, OTHER_PROVIDER), (await view(ref, looking(OTHER_PROVIDER))).ok]).toEqual([[], false]);

    must(await change(ref, THE_AUTHORITY, { command: 'offer' }, actOf(MANAGER)));
    expect(await joint(season, OTHER_PROVIDER)).toEqual([[ref.id, 'offered']]);
    expect([await joint(season, PROVIDER), await joint(season, STRANGER)]).toEqual([[], []]);

    const read = must(await view(ref, looking(OTHER_PROVIDER)));
    expect(read.commands).toEqual([]);
    expect(new Set(read.evidence.map(({ organisation }) => organisation))).toEqual(new Set([OTHER_PROVIDER]));
    expect(must(await view(ref, looking(PROVIDER))).commands).toContain('sign');
    expect((await view(ref, looking(STRANGER))).ok).toBe(false);
  });

  it('tells a member which of its own reports are missing, and nothing of the others', async () => {
    const season = await aSeason(() => Promise.resolve(undefined));
    const { view, change } = season.agreements;
    const ref = await drafted(season);
    must(await change(ref, THE_AUTHORITY, { command: 'offer' }, actOf(MANAGER)));
    const whose = async (organisation: Id<'organisation'>) => {
      const { missingChecks } = must(await view(ref, looking(organisation)));
      return [...new Set(missingChecks.map((one) => one.organisation))];
    };
    expect(await whose(OTHER_PROVIDER)).toEqual([OTHER_PROVIDER]);
    expect((await whose(PROVIDER)).sort()).toEqual([PROVIDER, OTHER_PROVIDER].sort());
  });

  it('that was withdrawn before anybody was offered it is known to none of them', async () => {
    const season = await aSeason();
    const { view, change, listOwn, scorecard } = season.agreements;
    const ref = await drafted(season);
    must(await change(ref, THE_AUTHORITY, { command: 'withdraw', reason: 'Väärä tuottaja.' }, actOf(MANAGER)));
    expect((await listOwn(PROVIDER, { limit: 50 })).rows).toEqual([]);
    expect(await joint(season, OTHER_PROVIDER)).toEqual([]);
    const known = [PROVIDER, OTHER_PROVIDER].map(async (one) => (await view(ref, looking(one))).ok);
    expect(await Promise.all(known)).toEqual([false, false]);
    const months = { from: '2026-01', to: '2026-12' };
    expect((await scorecard(ref, { side: 'provider', organisation: PROVIDER }, months)).ok).toBe(false);
    expect(must(await view(ref, THE_AUTHORITY)).state).toBe('cancelled');
  });

  it('takes no command from a member that does not lead', async () => {
    const season = await aSeason();
    const { change } = season.agreements;
    const ref = await drafted(season);
    must(await change(ref, THE_AUTHORITY, { command: 'offer' }, actOf(MANAGER)));
    const asMember = { side: 'provider', organisation: OTHER_PROVIDER } as const;
    const signing = { command: 'sign', side: 'provider' } as const;
    expect(await change(ref, asMember, signing, actOf('per_member'))).toMatchObject({
      ok: false,
      error: { code: 'agreements.not_found' },
    });
  });

  it('shows its members the whole card as its lead sees it, and the rows behind it to nobody but its lead', async () => {
    const season = await aSeason();
    const { change, scorecard, figureRows } = season.agreements;
    const ref = await drafted(season);
    must(await change(ref, THE_AUTHORITY, { command: 'offer' }, actOf(MANAGER)));
    await delivering(season, ref.id)(1, offered(DRAFTED_AT));
    const months = { from: '2026-01', to: '2026-01' };
    const shown = must(await scorecard(ref, looking(OTHER_PROVIDER), months));
    expect(shown).toEqual(must(await scorecard(ref, looking(PROVIDER), months)));
    expect(shown.card.offered).toBe(1);
    expect(JSON.stringify(shown)).not.toMatch(/ref_|cli_|VAA-/);
    expect((await scorecard(ref, looking(STRANGER), months)).ok).toBe(false);
    const asMember = { side: 'provider', organisation: OTHER_PROVIDER } as const;
    const rows = await figureRows(ref, asMember, { figure: 'offered' }, { limit: 9 });
    expect(rows).toEqual({ ok: false, error: { code: 'agreements.not_found' } });
  });
});
