import { Button } from '@navikt/ds-react/Button';
import { lastMinute } from '../../../../shared/format/last-minute.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { RankingTable } from '../decide/ranking-table.tsx';
import { UnderOne } from '../frame.tsx';
import { ContentFacts, CriteriaTable } from '../one/content.tsx';
import { MustHaveList } from '../one/must-haves.tsx';
import { TurnText } from '../one/turn-box.tsx';
import { usePeople } from '../people.ts';
import { type CompetitionShown, type DecisionShown, useDecision, useEvaluation, useProviderNames } from '../reads.ts';
import { NoticesGiven } from './notices.tsx';
import { type DecidedRow, decidedRows, needsIn } from './presenter.ts';
import { Remedies } from './remedies.tsx';

type ReasonProps = { readonly row: DecidedRow; readonly title: string; readonly members: readonly string[] };

const Reason = ({ row, title, members }: ReasonProps) => {
  const { t, number } = useWords();
  return (
    <li className="kt-card" data-edge={row.wins ? 'done' : 'plain'}>
      <div className="kt-row">
        <h3>{row.rank === undefined ? title : `${number(row.rank)}. ${title}`}</h3>
        {row.wins && <StateTag tone="success">{t('competition_page.wins')}</StateTag>}
      </div>
      {members.length > 0 && <p>{t('competition_page.decision.consortium', { members: members.join(', ') })}</p>}
      {row.reasons.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </li>
  );
};

const Decided = ({ shown, decided }: { readonly shown: CompetitionShown; readonly decided: DecisionShown }) => {
  const { t, name, number, moment } = useWords();
  const people = usePeople();
  const { has } = useSession();
  const evaluation = useEvaluation(has('procurement_officer', 'decision_maker', 'auditor'));
  const rows = decidedRows(decided);
  const names = useProviderNames(rows.flatMap(({ provider, members }) => [provider, ...members]));
  const called = (id: DecidedRow['provider']): string => name(names.get(id) ?? { fi: id });
  const { decision, rectifies } = decided;
  return (
    <>
      <div className="kt-box">
        <TurnText shown={shown} />
        <Facts
          rows={[
            [t('competition_page.one'), name(shown.content.title)],
            [t('competition_page.decision.made'), `${moment(decision.at)}, ${people([decision.by])}`],
            [t('competition_page.decision.version'), number(decision.version)],
            [t('competition_page.decision.rectifies'), rectifies?.reason],
            [t('competition_page.path.standstill'), moment(lastMinute(decision.standstillEnds))],
          ]}
        />
        <p className="kt-no-print">
          <Button
            variant="secondary"
            onClick={() => {
              window.print();
            }}
          >
            {t('web.print')}
          </Button>
        </p>
      </div>
      {evaluation.data !== undefined && <RankingTable evaluation={evaluation.data} shown={shown} />}
      <Section title={t('competition_page.decision.reasons')}>
        <ul className="kt-cards">
          {rows.map((row) => (
            <Reason key={row.tender} row={row} title={called(row.provider)} members={row.members.map(called)} />
          ))}
        </ul>
      </Section>
      <Section title={t('competition_page.user_needs')}>
        {needsIn(decided).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Section>
      <Section title={t('competition_page.decision.appeal_title')}>
        <p>{t('competition_page.decision.appeal')}</p>
      </Section>
      <NoticesGiven shown={shown} />
      <Remedies shown={shown} />
      <Section title={t('competition_page.content')}>
        <ContentFacts shown={shown} />
        <MustHaveList content={shown.content} />
        <CriteriaTable content={shown.content} />
      </Section>
    </>
  );
};

const Written = ({ shown }: { readonly shown: CompetitionShown }) => {
  const decision = useDecision();
  return <Loaded of={decision}>{(decided) => <Decided shown={shown} decided={decided} />}</Loaded>;
};

/** The decision in force, to read and to print. */
export const View = () => {
  const { t } = useWords();
  return <UnderOne title={t('competition_page.decision.title')}>{(shown) => <Written shown={shown} />}</UnderOne>;
};
