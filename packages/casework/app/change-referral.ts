import {
  type Act,
  type AppError,
  type Done,
  err,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { chosenOf } from '../domain/decide-choice.ts';
import type { Referral } from '../domain/referral.ts';
import { applyReferral } from '../domain/referral-apply.ts';
import type { ReferralCommand, ReferralCommandName } from '../domain/referral-commands.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import { loadReferral, type Party } from './load-referral.ts';
import { nextOptions } from './next-options.ts';
import type { AgreementsPort, CaseworkRefusal, ReferralRef, Referrals } from './ports.ts';

export type ChangeReferralDeps = {
  readonly work: UnitOfWork;
  readonly referrals: Pick<Referrals, 'load' | 'save'>;
  readonly agreements: Pick<AgreementsPort, 'availableFor'>;
};

/** Everything but the offer, which needs a place and money, and what the clock does. */
export type PlainCommand = ReferralCommand<Exclude<ReferralCommandName, 'offer' | 'expire' | 'track_out' | 'move'>>;

type Options = Awaited<ReturnType<AgreementsPort['availableFor']>>;
type Asked = { readonly party: Party; readonly command: PlainCommand; readonly at: Instant };

const ownOf = (party: Party): readonly string[] =>
  party.side === 'authority' ? (party.belongsTo ?? []).filter((one) => one.startsWith('org_')) : [];

/** Commands about an option of a draft, which nobody is bound to yet. */
const ABOUT_OPTION: readonly PlainCommand['command'][] = ['choose', 'pass_over', 'refuse_approval'];

/** Which agreement a command on a draft is about. */
const optionOf = (referral: Referral, command: PlainCommand): string | undefined => {
  if (command.command === 'pass_over') return command.agreement;
  if (command.command !== 'choose') return referral.choice?.agreement;
  const chosen = chosenOf(referral, command);
  return chosen.ok ? chosen.value : undefined;
};

/**
 * Options as they are now, where the command needs them: to see what of the ranked is gone, or whose they are. Most
 * commands need none and cost nothing.
 */
const optionsNow = async (
  agreements: Pick<AgreementsPort, 'availableFor'>,
  { authority, serviceType, municipality, language, shown }: Referral,
  { party, command, at }: Asked,
): Promise<Options> => {
  const ranked = command.command === 'choose' && (shown.preferences ?? []).length > 0;
  const own = ABOUT_OPTION.includes(command.command) && ownOf(party).length > 0;
  return ranked || own ? agreements.availableFor({ authority, serviceType, municipality, language, at }) : [];
};

/** A choice made with the knowledge of what can no longer be had. */
const informed = (command: PlainCommand, options: Options): PlainCommand => {
  if (command.command !== 'choose') return command;
  const gone = options.filter(({ obstacle }) => obstacle !== undefined).map(({ agreement }) => agreement);
  return { ...command, gone };
};

/** Nobody decides about an organisation they belong to. */
const ownError = (referral: Referral, { party, command }: Asked, options: Options): CaseworkRefusal | undefined => {
  const about = optionOf(referral, command);
  const provider = referral.offer?.provider ?? options.find(({ agreement }) => agreement === about)?.provider;
  return provider !== undefined && ownOf(party).includes(provider) ? { code: 'casework.own_organisation' } : undefined;
};

/**
 * What could be chosen a moment ago and cannot now is refused as its place would be, with the next two options: somebody
 * else was faster, or it came to be barred.
 */
const orLost = async (
  agreements: Pick<AgreementsPort, 'availableFor'>,
  referral: Referral,
  { command, at }: Pick<Asked, 'command' | 'at'>,
  error: CaseworkRefusal,
): Promise<AppError> => {
  if (error.code !== 'casework.option_not_shown' || command.command !== 'choose') return error;
  const { authority, serviceType, municipality, language } = referral;
  const all = await agreements.availableFor({ authority, serviceType, municipality, language, at });
  const obstacle = all.find(({ agreement }) => agreement === command.agreement)?.obstacle;
  if (obstacle === undefined) return error;
  return Object.assign({ code: `agreements.${obstacle}` }, { next: await nextOptions(agreements, referral, at) });
};

/** Carries out one command on one referral for one party. What the clock has ended meanwhile is recorded with it. */
export const changeReferral =
  ({ work, referrals, agreements }: ChangeReferralDeps) =>
  (ref: ReferralRef, party: Party, asked: PlainCommand, act: Act): Promise<Result<Done, AppError | WorkError>> =>
    work.run<AppError>(act, async (at) => {
      const loaded = await loadReferral(referrals, ref, party, at);
      if (!loaded.ok) return loaded;
      const { before, referral, facts: clocked } = loaded.value;
      const options = await optionsNow(agreements, referral, { party, command: asked, at });
      const command = informed(asked, options);
      const own = ownError(referral, { party, command, at }, options);
      if (own !== undefined) return err(own);
      const decided = decideReferral(referral, command, at, act.by);
      if (!decided.ok) return err(await orLost(agreements, referral, { command, at }, decided.error));
      const part = referrals.save(before, applyReferral(referral, decided.value), [...clocked, ...decided.value]);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });
