import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { askedOf } from './asked.ts';
import type { OptionView } from './presenter.ts';

const Line = ({ agreement }: Pick<OptionView, 'agreement'>) => {
  const { t } = useWords();
  const client = usePathId('client');
  const language = useSearchText('language');
  const { type } = askedOf({ type: useSearchText('type'), language, previous: undefined, of: undefined }, 'fi');
  const { data } = useRead(['waiting-line', type], (api) =>
    api.casework.worker.waiting.lines[':serviceType'].$get({ param: { serviceType: type }, query: {} }),
  );
  const waiting = data && (data.agreements.find((one) => one.agreement === agreement)?.waiting ?? data.any);
  const spoken = language === undefined ? '' : `&language=${language}`;
  return (
    <p className="kt-row kt-no-print">
      {waiting !== undefined && (
        <span>{waiting === 0 ? t('queues.nobody') : t('queues.waiting', { count: waiting })}</span>
      )}
      <Go to={`/casework/clients/${client}/waiting?type=${type}${spoken}`}>{t('queues.join')}</Go>
    </p>
  );
};

/** Of an option that is full: how many wait for its places already, and the way into the queue. */
export const QueueLine = ({ option: { agreement, obstacle } }: { readonly option: OptionView }) =>
  obstacle === 'full' ? <Line agreement={agreement} /> : null;
