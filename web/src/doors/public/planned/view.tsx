import { endOfDay, localDate } from '@kt/kernel';
import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useNow } from '../../../shared/api/clock-context.ts';
import { MarketCalendar } from '../../../shared/joining/market-calendar.tsx';
import { needFacts } from '../../../shared/joining/need-facts.ts';
import { NeedHistory } from '../../../shared/joining/need-history.tsx';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { Due, Empty, Facts, StateTag } from '../../../shared/page/parts.tsx';
import { usePlannedNeeds } from '../use-public.ts';
import { needState, takesComments } from './presenter.ts';

type Needs = Held<Awaited<ReturnType<Api['public']['authorities'][':authority']['needs']['$get']>>>;
type Shown = { readonly authority: string; readonly need: Needs['rows'][number] };

/** What one may do about a need now, or how it ended. */
const Standing = ({ authority, need }: Shown) => {
  const { t } = useWords();
  const now = useNow();
  if (need.dropped !== undefined) return <p className="kt-written">{need.dropped.reason}</p>;
  if (need.closed !== undefined)
    return (
      <p>
        <Go to={`/open/${authority}/systems/${need.closed.system}`}>{t('need.led_to')}</Go>
      </p>
    );
  if (!takesComments(need, now)) return <p>{t('need.comments.over')}</p>;
  return (
    <>
      <Due label={t('need.comment_by')} at={endOfDay(localDate(need.commentBy))} />
      <p className="kt-no-print">
        <Go to={`/provider/planned/${authority}/${need.need}`} as="secondary">
          {t('need.comment')}
        </Go>
      </p>
    </>
  );
};

const Card = ({ authority, need }: Shown) => {
  const words = useWords();
  const { t, name, day } = words;
  const state = needState(need);
  return (
    <li className="kt-card">
      <div className="kt-card-line">
        <h2>{name(need.title)}</h2>
        <StateTag tone={state === 'announced' ? 'info' : 'neutral'}>{t(`state.need.${state}`)}</StateTag>
      </div>
      <p className="kt-written">{name(need.text)}</p>
      <Facts rows={needFacts(need, words)} />
      {need.market !== undefined && <MarketCalendar authority={authority} need={need.need} />}
      <NeedHistory need={need} />
      {need.meetings.length > 0 && (
        <>
          <h3>{t('need.meetings')}</h3>
          <ul>
            {need.meetings.map((one) => (
              <li
                key={`${one.day}${one.summary.fi}`}
                className="kt-written"
              >{`${day(one.day)}: ${name(one.summary)}`}</li>
            ))}
          </ul>
        </>
      )}
      <Standing authority={authority} need={need} />
    </li>
  );
};

/** What is planned to be bought: everybody reads it, organisations may comment on it. */
export const View = () => {
  const { t } = useWords();
  const { authority, needs } = usePlannedNeeds();
  return (
    <Page title={t('need.title')} lead={<p>{t('need.lead')}</p>} back={{ to: '/open', label: t('public.open.title') }}>
      <Loaded of={needs}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('need.none')}</Empty>
          ) : (
            <ul className="kt-cards">
              {rows.map((one) => (
                <Card key={one.need} authority={authority ?? ''} need={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
};
