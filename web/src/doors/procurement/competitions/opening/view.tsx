import { openableFrom } from '@kt/competition/domain/opening-gate.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Due, Facts, StatusLine, Strip } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { usePeople } from '../people.ts';
import type { CompetitionShown } from '../reads.ts';
import { standingOf } from '../ties/presenter.ts';
import { Approve } from './approve.tsx';
import { Deputy } from './deputy.tsx';
import { type OpeningStage, openingStage } from './presenter.ts';

const Outcome = ({ shown: { opened, head } }: { readonly shown: CompetitionShown }) => {
  const { t, number, moment } = useWords();
  if (opened === undefined) return null;
  return (
    <>
      <Strip
        figures={[
          [t('competition_page.opening.valid'), number(opened.valid)],
          [t('competition_page.opening.invalid'), number(opened.invalid)],
          [t('competition_page.opening.void'), number(opened.void)],
        ]}
      />
      {head !== undefined && (
        <Facts
          rows={[
            [t('competition_page.opening.head'), moment(head.signedAt)],
            [t('competition_page.opening.head_size'), number(head.size)],
            [t('competition_page.opening.head_root'), head.root],
          ]}
        />
      )}
    </>
  );
};

/** How far the machine is, by what is stored: a page opened anew shows the same. */
const Progress = ({ shown: { openingApprovedAt, head } }: { readonly shown: CompetitionShown }) => {
  const { t, moment } = useWords();
  return (
    <Facts
      rows={[
        [t('competition_page.opening.both'), openingApprovedAt === undefined ? '' : moment(openingApprovedAt)],
        [
          t('competition_page.opening.head'),
          head === undefined ? t('competition_page.opening.waits') : moment(head.signedAt),
        ],
        [t('competition_page.opening.tenders'), t('competition_page.opening.waits')],
      ]}
    />
  );
};

const BEFORE: readonly OpeningStage[] = ['early', 'waits_a_moment', 'mine'];

type PartProps = { readonly shown: CompetitionShown; readonly stage: OpeningStage };

/** What an opener does: approves, or says that a tie keeps them from it. */
const OpenersPart = ({ shown, stage }: PartProps) => {
  const { t } = useWords();
  const { self } = useSession();
  if (standingOf(shown, self?.person ?? '', 'opener') === 'tied') return <p>{t('competition_page.ties.tied')}</p>;
  return (
    <>
      {stage === 'mine' && <Approve shown={shown} />}
      {BEFORE.includes(stage) && (
        <p>
          <Go to={`/procurement/competitions/${shown.id}/ties`}>{t('competition_page.ties.tie_link')}</Go>
        </p>
      )}
    </>
  );
};

const Now = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t, moment } = useWords();
  const { has, self } = useSession();
  const stage = openingStage(shown, self?.person ?? '', useNow());
  return (
    <div className="kt-box">
      <StatusLine>{t(`competition_page.opening.${stage}`)}</StatusLine>
      {stage === 'early' && <Due at={shown.deadline} label={t('competition_page.deadline')} />}
      {stage === 'waits_a_moment' && (
        <Facts rows={[[t('competition_page.opening.from'), moment(openableFrom(shown))]]} />
      )}
      {stage === 'under_way' && <Progress shown={shown} />}
      {has('opener') && <OpenersPart shown={shown} stage={stage} />}
    </div>
  );
};

const Approvals = ({ shown: { approvals } }: { readonly shown: CompetitionShown }) => {
  const { t, number, moment } = useWords();
  const people = usePeople();
  return (
    <Facts
      rows={approvals.map(({ by, at }, n) => [
        t('competition_page.opening.opener', { number: number(n + 1) }),
        `${people([by])}, ${moment(at)}`,
      ])}
    />
  );
};

const UNOPENED: readonly CompetitionShown['state'][] = ['open', 'sealed'];

const Whole = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { has } = useSession();
  return (
    <>
      <Now shown={shown} />
      <Outcome shown={shown} />
      {shown.approvals.length > 0 && <Approvals shown={shown} />}
      {has('decision_maker') && UNOPENED.includes(shown.state) && <Deputy shown={shown} />}
    </>
  );
};

/** Two persons open the tenders together; the page follows until all are open. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne
      title={t('competition_page.act.opening')}
      lead={<p>{t('competition_page.opening.lead')}</p>}
      follows={({ state, approvals }) => state === 'sealed' && approvals.length > 0}
    >
      {(shown) => <Whole shown={shown} />}
    </UnderOne>
  );
};
