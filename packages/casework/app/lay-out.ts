import { type Cents, dayInFinland, err, type Id, type Instant, type Language, ok, type Result } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { LeftOpenMode, Shown } from '../domain/choice.ts';
import { firstBefore, leftOpenMode } from '../domain/choice-order.ts';
import type { Client } from '../domain/client.ts';
import { type ClientProfile, homeOn } from '../domain/client-profile.ts';
import { type Guidance, guidanceOn } from '../domain/guidance.ts';
import { neutralOrder } from '../domain/neutral-order.ts';
import type { Guidances } from './guidance-ports.ts';
import type { AgreementOption, AgreementsPort, CaseworkRefusal, ClientRef, Referrals } from './ports.ts';

export type OptionsAsk = {
  readonly serviceType: ServiceType;
  readonly language?: Language;
  /** A declined, unanswered or ended referral that this one follows: its agreement is not shown again. */
  readonly previous?: Id<'referral'>;
};

export type LayOutDeps = {
  readonly referrals: Pick<Referrals, 'loadGuided'>;
  readonly guidances: Pick<Guidances, 'load'>;
  readonly agreements: Pick<AgreementsPort, 'availableFor'>;
};

/** An obstacle of casework's own: the client was there before. */
export const USED_BEFORE = 'used_before';

export type Guided = { readonly guidance?: Guidance | undefined; readonly used?: Id<'agreement'> | undefined };

/** The rules that bind the choice, and the agreement that it is to replace. One call. */
const guidedBy = async (
  { referrals, guidances }: Pick<LayOutDeps, 'referrals' | 'guidances'>,
  { authority, id: client }: ClientRef,
  previous: Id<'referral'> | undefined,
): Promise<Result<Guided, CaseworkRefusal>> => {
  if (previous === undefined) return ok({ guidance: (await guidances.load(authority))?.state });
  const found = await referrals.loadGuided({ authority, id: previous });
  if (found?.before.state.client !== client) return err({ code: 'casework.not_found' });
  return ok({ guidance: found.guidance, used: found.before.state.offer?.agreement });
};

/** What lies before the client at a moment. */
export type LaidOut = {
  /** Nothing is in their way, in the client's neutral order; some may stand behind a better rank. */
  readonly free: readonly AgreementOption[];
  readonly blocked: readonly AgreementOption[];
  readonly leftOpen: LeftOpenMode;
  /** The most that one referral may reserve without a supervisor; absent = no limit. */
  readonly ownLimitCents?: Cents;
};

/** Whether somebody of the same competition stands before it. */
export const isBehind = (option: AgreementOption, free: readonly AgreementOption[]): boolean =>
  firstBefore(option, free) !== undefined;

/** Options by their agreements, with the ranks that competitions gave them. */
export const shownList = (
  options: readonly Pick<AgreementOption, 'agreement' | 'preference'>[],
): Pick<Shown, 'agreements' | 'preferences'> => {
  const preferences = options.flatMap(({ agreement, preference }) =>
    preference === undefined ? [] : [{ agreement, ...preference }],
  );
  return { agreements: options.map(({ agreement }) => agreement), ...(preferences.length > 0 && { preferences }) };
};

/** What the rules of the day and the agreements' own obstacles make of everything there is. */
export const sortedOut = (
  all: readonly AgreementOption[],
  { used, guidance }: Guided,
  reference: string,
  serviceType: ServiceType,
  at: Instant,
): LaidOut => {
  const known = all.map((option) =>
    option.agreement === used && option.obstacle === undefined ? { ...option, obstacle: USED_BEFORE } : option,
  );
  const free = neutralOrder(
    reference,
    known.filter(({ obstacle }) => obstacle === undefined),
  );
  const rules = guidanceOn(guidance, dayInFinland(at));
  const guidedMode = rules?.leftOpen.find((one) => one.serviceType === serviceType)?.mode;
  return {
    free,
    blocked: known.filter(({ obstacle }) => obstacle !== undefined),
    leftOpen: leftOpenMode(free, guidedMode),
    ...(rules?.ownLimitCents !== undefined && { ownLimitCents: rules.ownLimitCents }),
  };
};

/** Everything there is for a client and a need, told apart by whether it can be chosen now. */
export const layOut = async (
  deps: LayOutDeps,
  { authority, id, reference }: Pick<Client, 'authority' | 'id' | 'reference'>,
  profile: ClientProfile,
  ask: OptionsAsk,
  at: Instant,
): Promise<Result<LaidOut, CaseworkRefusal>> => {
  const need = { municipality: homeOn(profile, dayInFinland(at)), language: ask.language ?? profile.language };
  const [guided, all] = await Promise.all([
    guidedBy(deps, { authority, id }, ask.previous),
    deps.agreements.availableFor({ authority, serviceType: ask.serviceType, ...need, at }),
  ]);
  return guided.ok ? ok(sortedOut(all, guided.value, reference, ask.serviceType, at)) : guided;
};
