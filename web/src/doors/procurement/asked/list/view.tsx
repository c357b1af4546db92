import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { useState } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { askedRows, askedTitle } from '../lines.ts';
import { type AskedRow, useAsked } from '../reads.ts';
import { pickable } from './pickable.ts';

type CardProps = { readonly one: AskedRow; readonly canPick: boolean };

const Card = ({ one, canPick }: CardProps) => {
  const words = useWords();
  const { t, moment } = words;
  const isOfficer = useSession().has('procurement_officer');
  return (
    <li className="kt-card">
      <h2 className="kt-card-title">{askedTitle(one, words)}</h2>
      <p className="kt-quiet">{t('requests.sent_at', { at: moment(one.asked.at) })}</p>
      {one.ended !== undefined && (
        <p className="kt-row">
          <StateTag tone="warning">{t('state.call_request.ended')}</StateTag> {t(`requests.ended.${one.ended.ending}`)}
        </p>
      )}
      <Facts rows={askedRows(one, words)} />
      {isOfficer && (
        <div className="kt-row kt-no-print">
          <Checkbox value={one.id} disabled={!canPick}>
            {t('asked.pick')}
          </Checkbox>
          <Go to={`/procurement/call-requests/${one.id}/join`}>{t('asked.join')}</Go>
          <Go to={`/procurement/call-requests/${one.id}/decline`}>{t('asked.decline')}</Go>
        </div>
      )}
    </li>
  );
};

const List = ({ rows }: { readonly rows: readonly AskedRow[] }) => {
  const { t } = useWords();
  const go = useGo();
  const [picked, setPicked] = useState<readonly string[]>([]);
  return (
    <>
      <CheckboxGroup legend={t('asked.title')} hideLegend value={[...picked]} onChange={setPicked}>
        <ul className="kt-cards">
          {rows.map((one) => (
            <Card key={one.id} one={one} canPick={pickable(rows, picked, one)} />
          ))}
        </ul>
      </CheckboxGroup>
      {useSession().has('procurement_officer') && (
        <p className="kt-row kt-no-print">
          <Button
            disabled={picked.length === 0}
            onClick={() => void go(`/procurement/competitions/new?requests=${picked.join(',')}`)}
          >
            {t('asked.take_up', { count: picked.length })}
          </Button>
        </p>
      )}
    </>
  );
};

/** What case workers ask for, the oldest first: taken up in a new draft, joined to a competition, or declined. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page
      title={t('asked.title')}
      lead={<p>{t('asked.lead')}</p>}
      back={{ to: '/procurement/competitions', label: t('competition_page.title') }}
    >
      <Loaded of={useAsked()}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty action={<Go to="/procurement/competitions">{t('competition_page.title')}</Go>}>
              {t('asked.none')}
            </Empty>
          ) : (
            <List rows={rows} />
          )
        }
      </Loaded>
    </Page>
  );
};
