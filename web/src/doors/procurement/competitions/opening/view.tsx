import { ProgressBar } from '@navikt/ds-react/ProgressBar';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Due, Facts, StatusLine, Strip } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { usePeople } from '../people.ts';
import type { CompetitionShown } from '../reads.ts';
import { Approve } from './approve.tsx';
import { Deputy } from './deputy.tsx';
import { openingStage } from './presenter.ts';

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

const Now = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const stage = openingStage(shown, self?.person ?? '', useNow());
  return (
    <div className="kt-box">
      <StatusLine>{t(`competition_page.opening.${stage}`)}</StatusLine>
      {stage === 'early' && <Due at={shown.deadline} label={t('competition_page.deadline')} />}
      {stage === 'under_way' && (
        <ProgressBar
          simulated={{ seconds: 20, onTimeout: () => undefined }}
          aria-label={t('competition_page.opening.under_way')}
        />
      )}
      {stage === 'mine' && has('opener') && <Approve shown={shown} />}
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
