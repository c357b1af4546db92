import { type Act, type Cents, err, type Id, ok, type Result, type WorkError } from '@kt/kernel';
import type { ExtensionOption, RateCard } from '@kt/terms';
import type { Agreement } from '../domain/agreement.ts';
import type { AgreementTerms, GroupTerms, MemberPart } from '../domain/agreement-terms.ts';
import type { changeAgreement } from './change-agreement.ts';
import type { draftNewAgreement } from './draft-agreement.ts';
import type { Agreements, AgreementsError, CompetitionRef } from './ports.ts';

/** A winner's own part of the terms. */
export type Winner = {
  readonly rank: number;
  readonly provider: Id<'organisation'>;
  readonly rateCard: RateCard;
  readonly places: number;
  readonly ceilingCents: Cents;
  /** The consortium that wins. */
  readonly group?: GroupTerms & { readonly members: readonly Omit<MemberPart, 'role'>[] };
};

export type FinalCompetition = CompetitionRef & {
  readonly terms: Omit<AgreementTerms, keyof Winner | 'callOff' | 'members'>;
  /** How clients are called off among several winners. */
  readonly callOff?: NonNullable<AgreementTerms['callOff']>['by'];
  readonly options: readonly ExtensionOption[];
  readonly winners: readonly Winner[];
};

type Outcome = Result<null, AgreementsError | WorkError>;

/** Gives an act whose key belongs to one event and the suffix: a second delivery does nothing twice. */
export type ActFor = (suffix: string) => Act;

/** The parties of a consortium's agreement, its lead first; nothing where the winner stands alone. */
const partiesOf = (provider: Id<'organisation'>, group: Winner['group']): Pick<AgreementTerms, 'members' | 'group'> => {
  if (group === undefined) return {};
  const { consortium, members, reliedOn, split, isJointlyLiable, leadInvoices } = group;
  return {
    members: members.map(({ organisation, municipalities }) => ({
      organisation,
      role: organisation === provider ? 'lead' : 'member',
      ...(municipalities !== undefined && { municipalities }),
    })),
    group: {
      consortium,
      reliedOn,
      ...(split !== undefined && { split }),
      ...(isJointlyLiable !== undefined && { isJointlyLiable }),
      ...(leadInvoices !== undefined && { leadInvoices }),
    },
  };
};

/** Drafts one agreement per winner. A winner that has a live agreement from the same competition keeps it. */
export const draftForWinners =
  ({ draft }: { readonly draft: ReturnType<typeof draftNewAgreement> }) =>
  async ({ callOff: by, ...final }: FinalCompetition, actFor: ActFor): Promise<Outcome> => {
    const { authority, competition, terms, options, winners } = final;
    for (const winner of winners) {
      const { rank, provider, rateCard, places, ceilingCents, group } = winner;
      const callOff = by === undefined ? {} : { callOff: { by, rank } };
      const own = { ...terms, provider, rateCard, places, ceilingCents, ...callOff, ...partiesOf(provider, group) };
      const drafted = await draft({ authority, terms: own, options, origin: { competition } }, actFor(provider));
      if (!drafted.ok && drafted.error.code !== 'agreements.already_drafted') return err(drafted.error);
    }
    return ok(null);
  };

export type WithdrawFromLosersDeps = {
  readonly agreements: Pick<Agreements, 'ofCompetition'>;
  readonly change: ReturnType<typeof changeAgreement>;
};

const UNSIGNED: readonly Agreement['state'][] = ['draft', 'offered', 'half_signed'];

/** After a rectified decision: unsigned agreements of providers that no longer win are withdrawn; those in force stay. */
export const withdrawFromLosers =
  ({ agreements, change }: WithdrawFromLosersDeps) =>
  async ({ authority, competition }: CompetitionRef, winners: readonly string[], actFor: ActFor): Promise<Outcome> => {
    const live = await agreements.ofCompetition(authority, competition);
    const lost = live.filter(({ state }) => UNSIGNED.includes(state.state) && !winners.includes(state.terms.provider));
    for (const { state } of lost) {
      const command = { command: 'withdraw', reason: 'decision rectified' } as const;
      const withdrawn = await change({ authority, id: state.id }, { side: 'authority' }, command, actFor(state.id));
      if (!withdrawn.ok && withdrawn.error.code !== 'lifecycle.not_allowed') return err(withdrawn.error);
    }
    return ok(null);
  };
