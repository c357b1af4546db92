import { type Act, type Done, err, type LocalDate, ok, type Result, type WorkError } from '@kt/kernel';
import { applyReferral } from '../domain/referral-apply.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import { type DraftReferralDeps, draftParts } from './draft-referral.ts';
import { loadReferral } from './load-referral.ts';
import type { CaseworkRefusal, ReferralRef, Referrals } from './ports.ts';

export type SwitchProviderDeps = DraftReferralDeps & { readonly referrals: Pick<Referrals, 'load' | 'save'> };

/** `on`: the last day with the old provider. */
export type SwitchAsk = { readonly on: LocalDate; readonly belongsTo?: readonly string[] };

/**
 * The client leaves one provider for another: the running service ends as switched and a draft that follows it is made, in
 * one transaction, or neither. The draft shows who else there is; nothing is taken before it is sent. Answers with the draft.
 */
export const switchProvider =
  ({ work, ...deps }: SwitchProviderDeps) =>
  (ref: ReferralRef, { on, belongsTo = [] }: SwitchAsk, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const loaded = await loadReferral(deps.referrals, ref, { side: 'authority' }, at);
      if (!loaded.ok) return loaded;
      const { before, referral, facts: clocked } = loaded.value;
      const { authority, client, serviceType, language, distanceGroup, offer } = referral;
      if (offer !== undefined && belongsTo.includes(offer.provider)) return err({ code: 'casework.own_organisation' });
      const ended = decideReferral(referral, { command: 'end', on, reason: 'switched_provider' }, at, act.by);
      if (!ended.ok) return ended;
      const group = distanceGroup === undefined ? {} : { distanceGroup };
      const input = { serviceType, language, previous: ref.id, ...group };
      const drafted = await draftParts(deps)({ authority, id: client }, input, act, at);
      if (!drafted.ok) return drafted;
      const old = deps.referrals.save(before, applyReferral(referral, ended.value), [...clocked, ...ended.value]);
      return ok({ done: drafted.value.done, parts: [old, ...drafted.value.parts] });
    });
