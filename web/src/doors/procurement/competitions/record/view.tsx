import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts } from '../../../../shared/page/parts.tsx';
import { UnderOne } from '../frame.tsx';
import { usePeople } from '../people.ts';
import { type CompetitionShown, type OpeningLineShown, useOpeningRecord, useProviderNames } from '../reads.ts';
import { providersIn, reasonKey } from '../tenders/presenter.ts';
import { Statements } from './statements.tsx';

type ShownProps = { readonly shown: CompetitionShown };

const Course = ({ shown }: ShownProps) => {
  const { t, moment, number } = useWords();
  const people = usePeople();
  const { deadline, deputies, approvals, head, opened } = shown;
  return (
    <Facts
      rows={[
        [t('competition_page.deadline'), moment(deadline)],
        [t('competition_page.record.deputies'), deputies.length === 0 ? undefined : people(deputies)],
        ...approvals.map(
          ({ by, at }, n) =>
            [
              t('competition_page.opening.opener', { number: number(n + 1) }),
              `${people([by])}, ${moment(at)}`,
            ] as const,
        ),
        [t('competition_page.opening.head'), head && moment(head.signedAt)],
        [t('competition_page.opening.head_root'), head?.root],
        [t('competition_page.record.opened'), opened && moment(opened.at)],
      ]}
    />
  );
};

/** When an envelope came, or was taken back. */
const cameAt = (line: OpeningLineShown): string => ('withdrawnAt' in line ? line.withdrawnAt : line.receivedAt);

const Lines = ({ rows }: { readonly rows: readonly OpeningLineShown[] }) => {
  const { t, name, moment } = useWords();
  const names = useProviderNames(providersIn(rows));
  const calledOf = ({ provider }: OpeningLineShown): string =>
    provider === undefined ? t('competition_page.tender.unknown') : name(names.get(provider) ?? { fi: provider });
  return (
    <ul className="kt-cards">
      {rows
        .toSorted((a, b) => cameAt(a).localeCompare(cameAt(b)))
        .map((line) => {
          const reason = 'reason' in line ? reasonKey(line) : undefined;
          const deviation = 'deviation' in line ? line.deviation : undefined;
          return (
            <li key={line.tender} className="kt-card" data-edge={line.finding === 'withdrawn' ? 'plain' : undefined}>
              <h3 className="kt-card-title">{calledOf(line)}</h3>
              <Facts
                rows={[
                  [t('competition_page.tender.received'), 'receivedAt' in line ? moment(line.receivedAt) : undefined],
                  [t('competition_page.record.finding'), t(`competition_page.opening.${line.finding}`)],
                  [
                    t('competition_page.record.withdrawn_at'),
                    'withdrawnAt' in line ? moment(line.withdrawnAt) : undefined,
                  ],
                  [t('competition_page.tender.why'), reason && t(reason)],
                  [t('competition_page.tender.deviates'), deviation && t(`deviation.${deviation}`)],
                  [t('competition_page.record.hash'), 'hash' in line ? line.hash : undefined],
                ]}
              />
            </li>
          );
        })}
    </ul>
  );
};

const Record = ({ shown }: ShownProps) => {
  const { t } = useWords();
  const lines = useOpeningRecord(shown.opened !== undefined && shown.state !== 'no_tenders');
  if (shown.opened === undefined) return <Empty>{t('competition_page.tender.sealed')}</Empty>;
  return (
    <>
      <Section title={t('competition_page.record.course')}>
        <Course shown={shown} />
      </Section>
      <Section title={t('competition_page.record.statements')}>
        <Statements shown={shown} />
      </Section>
      <Section title={t('competition_page.record.tenders')}>
        {shown.state === 'no_tenders' ? (
          <p>{t('competition_page.turn.no_tenders')}</p>
        ) : (
          <Loaded of={lines}>{(rows) => <Lines rows={rows} />}</Loaded>
        )}
      </Section>
    </>
  );
};

/** The record of an opening: who opened, when, what was found, and what proves it. Made to be printed too. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.record')} lead={<p>{t('competition_page.record.lead')}</p>}>
      {(shown) => <Record shown={shown} />}
    </UnderOne>
  );
};
