import { useState } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty, StatusLine } from '../../../../shared/page/parts.tsx';
import { useGo, useSearchText } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { type CompetitionShown, type MaskedShown, useScoring } from '../reads.ts';
import { Declare } from '../ties/declare.tsx';
import { standingOf } from '../ties/presenter.ts';
import { CriteriaNav } from './criteria-nav.tsx';
import { LockOwn } from './lock-own.tsx';
import { OwnScores } from './own-scores.tsx';
import { currentOf, finished, inOrder, isLocked, lettersOf, openOf, qualityOf } from './presenter.ts';

const Sheet = ({ shown, all }: { readonly shown: CompetitionShown; readonly all: readonly MaskedShown[] }) => {
  const { t, name } = useWords();
  const go = useGo();
  const asked = useSearchText('criterion');
  const [isSaved, setSaved] = useState(false);
  const rows = inOrder(openOf(all));
  const criteria = qualityOf(shown);
  const done = finished(criteria, rows, 'own');
  const current = currentOf(criteria, done, asked);
  const at = `/procurement/competitions/${shown.id}`;
  if (isLocked(all))
    return (
      <Empty action={<Go to={`${at}/consensus`}>{t('competition_page.act.consensus')}</Go>}>
        {t('competition_page.scoring.locked')}
      </Empty>
    );
  if (current === undefined) return <Empty>{t('competition_page.not_now')}</Empty>;
  const isReady = done.length === criteria.length;
  return (
    <>
      {isSaved && (
        <StatusLine>{t(isReady ? 'competition_page.scoring.ready' : 'competition_page.scoring.saved')}</StatusLine>
      )}
      <CriteriaNav at={`${at}/scoring`} criteria={criteria} done={done} current={current} />
      {isReady && <LockOwn shown={shown} rows={rows} />}
      <Section title={name(current.title)}>
        <OwnScores
          key={current.key}
          shown={shown}
          criterion={current}
          rows={rows}
          letters={lettersOf(all)}
          onSaved={() => {
            setSaved(true);
            return go(`${at}/scoring`);
          }}
        />
      </Section>
    </>
  );
};

const Scoring = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const { self } = useSession();
  const standing = standingOf(shown, self?.person ?? '', 'evaluator');
  const scoring = useScoring(standing === 'free');
  if (standing === 'tied') return <StatusLine>{t('competition_page.ties.tied')}</StatusLine>;
  if (standing === 'silent')
    return (
      <Section title={t('competition_page.ties.title')}>
        <p>{t('competition_page.ties.lead')}</p>
        <Declare shown={shown} capacity="evaluator" />
      </Section>
    );
  return <Loaded of={scoring}>{({ rows }) => <Sheet shown={shown} all={rows} />}</Loaded>;
};

/** An evaluator's own scores: one criterion at a time, tenders side by side, a note with each. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.score')} lead={<p>{t('competition_page.scoring.lead')}</p>}>
      {(shown) =>
        shown.state === 'evaluating' ? <Scoring shown={shown} /> : <Empty>{t('competition_page.not_now')}</Empty>
      }
    </UnderOne>
  );
};
