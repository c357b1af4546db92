import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { requestTitle } from '../lines.ts';
import { type RequestShown, TONES, useRequests } from '../reads.ts';

const Card = ({ one }: { readonly one: RequestShown }) => {
  const words = useWords();
  const { t, moment } = words;
  return (
    <li className="kt-card" data-edge="plain">
      <h2 className="kt-card-title">
        <Go to={`/casework/requests/${one.id}`}>{requestTitle(one, words)}</Go>
      </h2>
      <p className="kt-row">
        <StateTag tone={TONES[one.state]}>{t(`state.service_request.${one.state}`)}</StateTag>
        <span className="kt-quiet">{t('requests.sent_at', { at: moment(one.sent.at) })}</span>
      </p>
    </li>
  );
};

/** What case workers have asked of procurement, and how far each has come. */
export const View = () => {
  const { t } = useWords();
  const start = (
    <Go to="/casework/requests/new" as="primary">
      {t('requests.new')}
    </Go>
  );
  return (
    <Page title={t('requests.title')} lead={<p>{t('requests.lead')}</p>}>
      <Loaded of={useRequests()}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty action={start}>{t('requests.none')}</Empty>
          ) : (
            <>
              <p className="kt-row kt-no-print">{start}</p>
              <ul className="kt-cards">
                {rows.map((one) => (
                  <Card key={one.id} one={one} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
