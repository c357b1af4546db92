import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useDraftedReferrals } from '../referral-rows.ts';
import { ClientsTable } from './clients-table.tsx';
import { clientLines } from './presenter.ts';
import { StandingIn } from './standing-in.tsx';

const Own = () => {
  const { t } = useWords();
  const clients = useRows(['clients'], (api) => (query) => read(api.casework.worker.clients.$get(query)));
  const referrals = useDraftedReferrals();
  return (
    <Loaded of={clients}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty>{t('clients.none')}</Empty>
        ) : (
          <Loaded of={referrals}>
            {(drafted) => <ClientsTable caption={t('clients.caption')} lines={clientLines(rows, drafted)} />}
          </Loaded>
        )
      }
    </Loaded>
  );
};

/** A case worker's clients by reference, each with its next step, and those of whom the reader stands in for. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page title={t('clients.title')} lead={t('clients.lead')}>
      <p className="kt-row kt-no-print">
        <Go to="/casework/clients/new" as="primary">
          {t('clients.new')}
        </Go>
        <Go to="/casework/deputies" as="secondary">
          {t('deputy.title')}
        </Go>
        <Go to="/casework/client-system" as="secondary">
          {t('csys.title')}
        </Go>
      </p>
      <Own />
      <StandingIn />
    </Page>
  );
};
