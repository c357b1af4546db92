import {
  type Act,
  type Done,
  dayInFinland,
  type LocalDate,
  latest,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyClient } from '../domain/client-apply.ts';
import { contactRetention, decideClient } from '../domain/client-decide.ts';
import { isUnderWay, type Referral } from '../domain/referral.ts';
import type { CaseworkRefusal, Clients, ReferralRef, Referrals } from './ports.ts';

export type SettleRetentionDeps = {
  readonly work: UnitOfWork;
  readonly clients: Pick<Clients, 'load' | 'save'>;
  readonly referrals: Pick<Referrals, 'load' | 'ofClient'>;
};

const overOn = ({ endedOn, over, drafted }: Referral): LocalDate => endedOn ?? dayInFinland((over ?? drafted).at);

/** While a referral is under way the clock of retention stands; when the last of a client's is over, it starts. */
export const settleRetention =
  ({ work, clients, referrals }: SettleRetentionDeps) =>
  (ref: ReferralRef, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const nothing = { done: { id: ref.id, version: 0 }, parts: [] };
      const referral = await referrals.load(ref);
      if (referral === undefined) return ok(nothing);
      const client = { authority: ref.authority, id: referral.state.client };
      const before = await clients.load(client);
      if (before?.state.state !== 'open') return ok(nothing);
      const all = (await referrals.ofClient(client)).map(({ state }) => state);
      const lastServiceDay = all.some(isUnderWay)
        ? undefined
        : all.map(overOn).reduce<LocalDate>(latest, overOn(referral.state));
      const keepUntil = lastServiceDay === undefined ? undefined : contactRetention(lastServiceDay);
      if (before.state.keepUntil === keepUntil) return ok(nothing);
      const last = lastServiceDay === undefined ? {} : { lastServiceDay };
      const kept = decideClient(before.state, { command: 'keep', ...last }, at, act.by);
      if (!kept.ok) return kept;
      const part = clients.save(before, applyClient(before.state, kept.value), kept.value);
      return ok({ done: { id: client.id, version: before.version + 1 }, parts: [part] });
    });
