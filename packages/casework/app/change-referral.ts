import { type Act, type Done, err, type Instant, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { Referral } from '../domain/referral.ts';
import { applyReferral } from '../domain/referral-apply.ts';
import type { ReferralCommand, ReferralCommandName } from '../domain/referral-commands.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import { loadReferral, type Party } from './load-referral.ts';
import type { AgreementsPort, CaseworkRefusal, ReferralRef, Referrals } from './ports.ts';

export type ChangeReferralDeps = {
  readonly work: UnitOfWork;
  readonly referrals: Pick<Referrals, 'load' | 'save'>;
  readonly agreements: Pick<AgreementsPort, 'availableFor'>;
};

/** Everything but the offer, which needs a place and money, and what the clock does. */
export type PlainCommand = ReferralCommand<Exclude<ReferralCommandName, 'offer' | 'expire' | 'track_out' | 'move'>>;

/** Whom an official's command decides about: the provider of the chosen agreement, later the one it was offered to. */
const decidedAbout = async (
  agreements: Pick<AgreementsPort, 'availableFor'>,
  { authority, serviceType, municipality, language, offer }: Referral,
  command: PlainCommand,
  at: Instant,
): Promise<string | undefined> => {
  if (command.command !== 'choose') return offer?.provider;
  const options = await agreements.availableFor({ authority, serviceType, municipality, language, at });
  return options.find(({ agreement }) => agreement === command.agreement)?.provider;
};

/** Nobody decides about an organisation they belong to. Costs nothing for those who belong to none. */
const ownError = async (
  { agreements }: Pick<ChangeReferralDeps, 'agreements'>,
  referral: Referral,
  { party, command, at }: { readonly party: Party; readonly command: PlainCommand; readonly at: Instant },
): Promise<CaseworkRefusal | undefined> => {
  const own = party.side === 'authority' ? (party.belongsTo ?? []).filter((one) => one.startsWith('org_')) : [];
  if (own.length === 0) return undefined;
  const about = await decidedAbout(agreements, referral, command, at);
  return about !== undefined && own.includes(about) ? { code: 'casework.own_organisation' } : undefined;
};

/** Carries out one command on one referral for one party. What the clock has ended meanwhile is recorded with it. */
export const changeReferral =
  ({ work, referrals, agreements }: ChangeReferralDeps) =>
  (
    ref: ReferralRef,
    party: Party,
    command: PlainCommand,
    act: Act,
  ): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const loaded = await loadReferral(referrals, ref, party, at);
      if (!loaded.ok) return loaded;
      const { before, referral, facts: clocked } = loaded.value;
      const own = await ownError({ agreements }, referral, { party, command, at });
      if (own !== undefined) return err(own);
      const decided = decideReferral(referral, command, at, act.by);
      if (!decided.ok) return decided;
      const part = referrals.save(before, applyReferral(referral, decided.value), [...clocked, ...decided.value]);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });
