import { type Act, type Done, type IdSource, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { type GuideNotice, type NoticeCode, noticeFact } from '../domain/guide-notice.ts';
import { type GuidesTodayDeps, guidesToday } from './guides-today.ts';
import type { GuideNotices, ReferralRef, Referrals } from './ports.ts';

export type TellGuidesDeps = GuidesTodayDeps & {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly notices: GuideNotices;
};

/** Makes known to whoever guides the client, and to those who stand in today, what a provider or the clock has done. */
export const tellGuides =
  ({ work, ids, referrals, notices, ...deps }: TellGuidesDeps) =>
  (ref: ReferralRef, about: NoticeCode, act: Act): Promise<Result<Done, WorkError>> =>
    work.run<never>(act, async (at) => {
      const nothing = { done: { id: ref.id, version: 0 }, parts: [] };
      const { authority } = ref;
      const referral = await referrals.load(ref);
      if (referral === undefined) return ok(nothing);
      const { client, serviceType } = referral.state;
      const to = await guidesToday(deps, { authority, id: client }, at);
      if (to.length === 0) return ok(nothing);
      const id = ids.next('event');
      const told = { serviceType, about, to, at, by: act.by };
      const notice: GuideNotice = { id, authority, client, referral: ref.id, ...told };
      return ok({ done: { id, version: 1 }, parts: [notices.create(notice, noticeFact(notice))] });
    });
