import { type Clock, err, type Id, ok, type PageAsk, type Result, type Rows, rowsOf } from '@kt/kernel';
import type { Approval } from '../domain/choice.ts';
import type { Referral } from '../domain/referral.ts';
import type { AgreementOption, AgreementsPort, CaseworkRefusal, ReferralRef, Referrals } from './ports.ts';

type Asked = Pick<Referral, 'id' | 'clientReference' | 'serviceType'> & {
  readonly version: number;
  readonly approval: Approval;
};

/** Drafts that wait for a supervisor, the longest waiting first. */
export const listApprovals =
  ({ referrals }: { readonly referrals: Pick<Referrals, 'toApprove'> }) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<Asked>> => {
    const { found, next } = await referrals.toApprove(authority, page);
    const open = found.flatMap(({ state: { id, clientReference, serviceType, approval }, version }) =>
      approval === undefined ? [] : [{ id, clientReference, serviceType, approval, version }],
    );
    return rowsOf({ found: open, ...(next !== undefined && { next }) }, (row) => row);
  };

type NeedFields =
  | 'serviceType'
  | 'language'
  | 'interpreterNeeded'
  | 'partialWorkAbility'
  | 'municipality'
  | 'distanceGroup'
  | 'drafted'
  | 'passed'
  | 'choice';

/** What a supervisor is asked: who by reference, what is needed, what was chosen, what it costs and why. */
export type ApprovalView = Asked &
  Pick<Referral, NeedFields> & {
    /** The option as it stands now; absent when it is not to be had any more. */
    readonly option?: AgreementOption;
  };

const viewOf = (referral: Referral, approval: Approval, option: AgreementOption | undefined) => {
  const { id, clientReference, serviceType, language, interpreterNeeded, partialWorkAbility, municipality } = referral;
  const { distanceGroup, drafted, passed, choice } = referral;
  return {
    id,
    clientReference,
    serviceType,
    language,
    interpreterNeeded,
    partialWorkAbility,
    municipality,
    drafted,
    approval,
    ...(distanceGroup !== undefined && { distanceGroup }),
    ...(passed !== undefined && { passed }),
    ...(choice !== undefined && { choice }),
    ...(option !== undefined && { option }),
  };
};

export type ViewApprovalDeps = {
  readonly clock: Clock;
  readonly referrals: Pick<Referrals, 'loadBare'>;
  readonly agreements: Pick<AgreementsPort, 'optionFor'>;
};

/** One of them with the option's places and price of this moment. */
export const viewApproval =
  ({ clock, referrals, agreements }: ViewApprovalDeps) =>
  async (ref: ReferralRef): Promise<Result<ApprovalView, CaseworkRefusal>> => {
    const found = await referrals.loadBare(ref);
    if (found?.state.approval === undefined) return err({ code: 'casework.not_found' });
    const { approval, authority, serviceType, municipality, language, choice } = found.state;
    const need = { authority, serviceType, municipality, language, at: clock.now() };
    const option = choice && (await agreements.optionFor({ ...need, agreement: choice.agreement }));
    return ok({ ...viewOf(found.state, approval, option), version: found.version });
  };
