import { read } from '../../../../shared/api/answers.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { reachLines } from '../content/reach.ts';
import { ReachText } from '../content/reach-text.tsx';
import { waitingIn } from '../content/waiting-requests.ts';
import { type CompetitionShown, REACH_READERS, useReach } from '../reads.ts';

type OfContent = Pick<CompetitionShown, 'content'>;

/** Requests to join that are not decided: who is in them gets no call that is sent now. */
const Waiting = ({ content }: OfContent) => {
  const { t } = useWords();
  const now = useNow();
  const rows = useRows(['waiting-requests'], (api) => (query) => read(api.procurement.requests.$get(query)));
  if (rows.data === undefined) return null;
  const { count, days } = waitingIn(rows.data, content.category, now);
  if (count === 0) return <p>{t('writing.waiting.none')}</p>;
  return (
    <>
      <p>
        <strong>{t('writing.waiting.count', { count, days })}</strong>
      </p>
      <p className="kt-no-print">
        <Go to="/procurement/requests">{t('writing.waiting.go')}</Go>
      </p>
    </>
  );
};

const Reached = ({ content }: OfContent) => {
  const words = useWords();
  const { data } = useReach(content, content.serviceType);
  return (
    <Section title={words.t('writing.reach.title')}>
      {data !== undefined && <ReachText lines={reachLines(data, content, words)} />}
      <Waiting content={content} />
    </Section>
  );
};

/** Before a call is sent: who would get it, who could answer it, and who waits to join. */
export const ReachSection = ({ content }: OfContent) =>
  useSession().has(...REACH_READERS) ? <Reached content={content} /> : null;
