import type { Actor, FactOf, Id, Instant } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';

/** What a case worker is told about a client without having to look: a code, never the person. */
export const NOTICE_CODES = [
  'accepted',
  'declined',
  'expired',
  'returned',
  'change_proposed',
  'approval_refused',
  'message',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Who was told that something has happened: whoever guides the client, and whoever stands in on that day. */
export type GuideNotice = {
  readonly id: Id<'event'>;
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly referral: Id<'referral'>;
  /** Absent in what was told before this was kept. */
  readonly serviceType?: ServiceType;
  readonly about: NoticeCode;
  readonly to: readonly Actor[];
  readonly at: Instant;
  readonly by: Actor;
};

export type GuideNoticeFact = FactOf<'client.guides_told', Omit<GuideNotice, 'id' | 'at' | 'by'>>;

export const noticeFact = ({
  authority,
  client,
  referral,
  serviceType,
  about,
  to,
  at,
  by,
}: GuideNotice): GuideNoticeFact => ({
  type: 'client.guides_told',
  at,
  by,
  authority,
  client,
  referral,
  about,
  to,
  ...(serviceType !== undefined && { serviceType }),
});
