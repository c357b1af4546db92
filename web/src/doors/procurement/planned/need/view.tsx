import { endOfDay, localDate } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { needFacts } from '../../../../shared/joining/need-facts.ts';
import { NeedHistory } from '../../../../shared/joining/need-history.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { NEED_TONE, type NeedShown } from '../answers.ts';
import { AnnounceAct, ChangeAct, DescribeAct, DropAct, MeetingAct } from './acts.tsx';
import { CloseAct } from './close.tsx';

type Shown = { readonly need: NeedShown };

const Acts = ({ need }: Shown) => {
  const { has } = useSession();
  if (!has('procurement_officer')) return null;
  if (need.state === 'draft')
    return (
      <>
        <AnnounceAct need={need} />
        <DescribeAct need={need} />
      </>
    );
  if (need.state !== 'announced') return null;
  return (
    <>
      <ChangeAct key={`change${String(need.version)}`} need={need} />
      <MeetingAct key={need.version} need={need} />
      <CloseAct need={need} />
      <DropAct need={need} />
    </>
  );
};

const Comments = ({ need }: { readonly need: NeedShown['id'] }) => {
  const { t, moment } = useWords();
  const comments = useRows(
    ['need-comments', need],
    (api) =>
      ({ query }) =>
        read(api.procurement.needs[':need'].comments.$get({ param: { need }, query })),
  );
  const providerName = useProviderNames(comments.data?.map(({ provider }) => provider) ?? []);
  return (
    <Section title={t('plan.comments')}>
      <Loaded of={comments}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{t('plan.comments.none')}</p>
          ) : (
            <ul className="kt-cards">
              {rows.map(({ provider, text, given, corrected }) => (
                <li key={provider} className="kt-card">
                  <h3>{providerName(provider)}</h3>
                  <p className="kt-written">{text}</p>
                  <p className="kt-quiet">{moment((corrected ?? given).at)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};

const Meetings = ({ need }: Shown) => {
  const { t, name, day } = useWords();
  if (need.meetings.length === 0) return null;
  return (
    <Section title={t('need.meetings')}>
      <ul className="kt-cards">
        {need.meetings.map(({ day: held, participants, summary, logged }) => (
          <li key={logged.at} className="kt-card">
            <h3>{day(held)}</h3>
            <p className="kt-written">{name(summary)}</p>
            <p className="kt-quiet kt-written">{`${t('plan.meeting.who')}: ${participants}`}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Need = ({ need }: Shown) => {
  const words = useWords();
  const { t, name } = words;
  return (
    <>
      <p>
        <StateTag tone={NEED_TONE[need.state]}>{t(`state.need.${need.state}`)}</StateTag>
      </p>
      <p className="kt-written">{name(need.text)}</p>
      <Facts rows={needFacts(need, words)} />
      {need.state === 'announced' && <Due label={t('need.comment_by')} at={endOfDay(localDate(need.commentBy))} />}
      {need.closed !== undefined && (
        <p>
          <Go to={`/procurement/systems/${need.closed.system}`}>{t('need.led_to')}</Go>
        </p>
      )}
      {need.dropped !== undefined && <p className="kt-written">{need.dropped.reason}</p>}
      <NeedHistory need={need} />
      <Acts need={need} />
      <Meetings need={need} />
      {need.state !== 'draft' && <Comments need={need.id} />}
    </>
  );
};

/** One planned need: its announcement, meetings and comments. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('need');
  const need = useRead(['need', id], (api) => api.procurement.needs[':need'].$get({ param: { need: id } }));
  return (
    <Page
      title={need.data === undefined ? t('plan.title') : name(need.data.title)}
      back={{ to: '/procurement/planned', label: t('plan.title') }}
    >
      <Loaded of={need}>{(found) => <Need need={found} />}</Loaded>
    </Page>
  );
};
