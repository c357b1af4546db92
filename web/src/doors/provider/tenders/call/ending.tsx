import { lazy, Suspense } from 'react';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayFollow } from '../powers.ts';
import type { CallRef } from '../use-call.ts';

const Notice = lazy(async () => ({ default: (await import('../result/notice.tsx')).Notice }));

/** Of a call that ended without a winner: a party's letters, and until when exactly it may seek a remedy. */
export const EndingLetters = ({ of }: { readonly of: CallRef }) => {
  const { authority, competition } = of;
  const session = useSession();
  const { data } = useRead(
    ['own-notice', competition],
    mayFollow(session)
      ? (api) =>
          api.provider.authorities[':authority'].tenders.notice.$post({ param: { authority }, json: { competition } })
      : undefined,
  );
  return data?.notice?.ending === undefined ? null : (
    <Suspense>
      <Notice of={of} notice={data.notice} />
    </Suspense>
  );
};
