import { useState } from 'react';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { DifferenceList } from '../../../../shared/call/difference-list.tsx';
import { differenceRows } from '../../../../shared/call/differences.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { nextOf } from '../board/presenter.ts';
import { BuyersSection } from '../buyers/section.tsx';
import { type CompetitionShown, useCompetition, usePolling } from '../reads.ts';
import { TONE } from '../state-tone.ts';
import { turnOf } from '../turn.ts';
import { isUnsent } from '../unsent.ts';
import { ActsRow } from './acts-row.tsx';
import { Clarity } from './clarity.tsx';
import { ContentFacts, CriteriaTable, PriceTable } from './content.tsx';
import type { Deed } from './deed.tsx';
import { JoinedRequests } from './joined-requests.tsx';
import { Bundle, Together } from './lots.tsx';
import { MustHaveList } from './must-haves.tsx';
import { PathList } from './path-list.tsx';
import { ReachSection } from './reach.tsx';
import { TurnText } from './turn-box.tsx';

const Addenda = ({ shown: { addenda } }: { readonly shown: CompetitionShown }) => {
  const words = useWords();
  const { t, name, moment } = words;
  if (addenda.length === 0) return null;
  return (
    <Section title={t('competition_page.addenda')}>
      <ol className="kt-cards">
        {addenda.map((one) => (
          <li key={one.number} className="kt-card" data-edge="plain">
            <h3>{t('competition_page.addendum_number', { number: one.number, at: moment(one.at) })}</h3>
            <p className="kt-written">
              {one.answers === undefined ? name(one.texts) : t('competition_page.addendum.late_answer')}
            </p>
            <DifferenceList rows={differenceRows(one, words)} />
          </li>
        ))}
      </ol>
    </Section>
  );
};

const Whole = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t, number } = useWords();
  const { has } = useSession();
  const [done, setDone] = useState<Deed>();
  const { content, opened, returned, ended, state } = shown;
  return (
    <>
      {done !== undefined && <StatusLine>{t(`competition_page.done.${done}`)}</StatusLine>}
      <div className="kt-box">
        <h2>{t('competition_page.turn')}</h2>
        <TurnText shown={shown} />
        <Together shown={shown} />
        {returned !== undefined && state === 'draft' && (
          <p>{t('competition_page.returned', { reason: returned.reason })}</p>
        )}
        {ended !== undefined && <p>{t('competition_page.ended', { reason: ended.reason })}</p>}
        <ActsRow shown={shown} onDone={setDone} />
        {state !== 'draft' && has('procurement_officer') && (
          <p className="kt-no-print">
            <Go to={`/procurement/competitions/new?from=${shown.id}`}>{t('writing.again.link')}</Go>
          </p>
        )}
        {isUnsent(shown) && (
          <p className="kt-no-print">
            <Go to={`/procurement/competitions/${shown.id}/test-copy`}>{t('writing.test.link')}</Go>
          </p>
        )}
      </div>
      <div className="kt-with-side">
        <div className="kt-stack">
          {opened !== undefined && (
            <Facts
              rows={[
                [
                  t('competition_page.opened'),
                  t('competition_page.opened_counts', {
                    valid: number(opened.valid),
                    invalid: number(opened.invalid),
                    void: number(opened.void),
                  }),
                ],
              ]}
            />
          )}
          <JoinedRequests competition={shown.id} />
          <BuyersSection shown={shown} />
          <Bundle shown={shown} />
          <Addenda shown={shown} />
          <Section title={t('competition_page.content')}>
            <ContentFacts shown={shown} />
            <MustHaveList content={content} />
            <PriceTable content={content} />
            <CriteriaTable content={content} />
          </Section>
          {isUnsent(shown) && (
            <>
              <ReachSection content={content} />
              <Clarity content={content} />
            </>
          )}
        </div>
        <Section title={t('competition_page.path')}>
          <PathList shown={shown} />
        </Section>
      </div>
    </>
  );
};

/** One competition: its state, whose turn it is, what it asks for. Of tenders it tells nothing before the opening. */
export const View = () => {
  const { t, name } = useWords();
  const now = useNow();
  const competition = useCompetition();
  const { data } = competition;
  const turn = data && turnOf(data, now).key;
  usePolling(competition, turn === 'key' || turn === 'opening');
  const state = data && nextOf({ ...data, title: data.content.title }, now);
  return (
    <Page
      title={data === undefined ? t('competition_page.one') : name(data.content.title)}
      lead={state && <StateTag tone={TONE[state]}>{t(`state.competition.${state}`)}</StateTag>}
      back={{ to: '/procurement/competitions', label: t('competition_page.title') }}
    >
      <Loaded of={competition}>{(shown) => <Whole shown={shown} />}</Loaded>
    </Page>
  );
};
