import type { Lifecycle } from '@kt/kernel';

/** The notice of a decision to one party. When it was opened is told; the times to seek a remedy run from the sending. */
export const NOTICE_LIFECYCLE = {
  sent: { open: 'opened' },
  opened: {},
} as const satisfies Lifecycle;

export type NoticeStateName = keyof typeof NOTICE_LIFECYCLE;
