import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { quarterName } from '../quarter-name.ts';
import type { AwardListRow } from '../reads.ts';
import { TONES } from '../tones.ts';

const Quarter = ({ list: { quarter, state, decided, lateAt } }: { readonly list: AwardListRow }) => {
  const { t } = useWords();
  return (
    <li className="kt-card" data-edge={state === 'due' ? 'near' : 'plain'}>
      <div className="kt-card-line">
        <div className="kt-stack kt-tight">
          <h2 className="kt-card-title">
            <Go to={`/procurement/award-notices/${quarter}`}>{quarterName(quarter, t)}</Go>
          </h2>
          <p>
            <StateTag tone={TONES[state]}>{t(`state.award_list.${state}`)}</StateTag>
          </p>
          <p className="kt-quiet">{t('awards.decided', { count: decided })}</p>
        </div>
        {state !== 'sent' && <Due at={lateAt} label={t('awards.send_by')} />}
      </div>
    </li>
  );
};

/** What was decided in each quarter, for the award notices. */
export const View = () => {
  const { t } = useWords();
  const lists = useRows(['award-lists'], (api) => (query) => read(api.procurement['award-lists'].$get(query)));
  return (
    <Page
      title={t('awards.title')}
      lead={<p>{t('awards.lead')}</p>}
      back={{ to: '/procurement/competitions', label: t('competition_page.title') }}
    >
      <Loaded of={lists}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('awards.none')}</Empty>
          ) : (
            <ul className="kt-cards">
              {rows.map((list) => (
                <Quarter key={list.quarter} list={list} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
};
