import { aggregate } from '@kt/platform/db/aggregate.ts';
import { zId, zServiceType, zStamp } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ClientRef, GuideNotices } from '../app/ports.ts';
import { type GuideNotice, NOTICE_CODES } from '../domain/guide-notice.ts';
import { caseworkTable, guideNoticeKey } from './keys.ts';

type NoticeRef = {
  readonly authority: ClientRef['authority'];
  readonly client: ClientRef['id'];
  readonly id: GuideNotice['id'];
};

const zNotice: z.ZodType<GuideNotice> = z.strictObject({
  id: zId('event'),
  authority: zId('authority'),
  client: zId('client'),
  referral: zId('referral'),
  serviceType: zServiceType.exactOptional(),
  about: z.enum(NOTICE_CODES),
  to: z.array(z.string()),
  ...zStamp,
});

const notices = aggregate<GuideNotice, NoticeRef>({
  table: caseworkTable,
  type: 'client',
  schema: zNotice,
  ref: z.strictObject({ authority: zId('authority'), client: zId('client'), id: zId('event') }),
  refOf: ({ authority, client, id }) => ({ authority, client, id }),
  idOf: ({ id }) => id,
  key: ({ authority, client, id }) => guideNoticeKey({ authority, id: client }, id),
});

export const noticeStore = (): GuideNotices => ({ create: (state, fact) => notices.create({ state, facts: [fact] }) });
