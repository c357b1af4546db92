import { useState } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { DeedButton } from '../one/deed.tsx';
import { TurnText } from '../one/turn-box.tsx';
import { type CompetitionShown, type MaskedShown, useScoring } from '../reads.ts';
import type { ScoresTyped } from '../scoring/form.ts';
import { inOrder, qualityOf } from '../scoring/presenter.ts';
import { standingOf } from '../ties/presenter.ts';
import { Agree } from './agree.tsx';
import { agreedCount } from './presenter.ts';

const Together = ({ shown, all }: { readonly shown: CompetitionShown; readonly all: readonly MaskedShown[] }) => {
  const { t, name } = useWords();
  const [kept, setKept] = useState<ReadonlyMap<string, ScoresTyped>>(new Map());
  const [isSent, setSent] = useState(false);
  const rows = inOrder(all);
  const criteria = qualityOf(shown);
  const criterion = criteria.find(({ key }) => !kept.has(key)) ?? criteria[0];
  if (criterion === undefined) return null;
  return (
    <>
      {isSent && <StatusLine>{t('competition_page.consensus.saved')}</StatusLine>}
      <div className="kt-box">
        <TurnText shown={shown} />
        {agreedCount(rows) === rows.length && <DeedButton deed="lock" shown={shown} isFirst onDone={() => undefined} />}
      </div>
      <Section title={name(criterion.title)}>
        <Agree
          key={criterion.key}
          shown={shown}
          criteria={criteria}
          criterion={criterion}
          rows={rows}
          kept={kept}
          onKept={(typed) => {
            setKept(new Map([...kept, [criterion.key, typed]]));
          }}
          onSent={() => {
            setKept(new Map());
            setSent(true);
          }}
        />
      </Section>
    </>
  );
};

const Consensus = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const { self } = useSession();
  const isReady = shown.scoring?.waitsFor.length === 0 && standingOf(shown, self?.person ?? '', 'evaluator') === 'free';
  const scoring = useScoring(isReady);
  if (!isReady)
    return (
      <div className="kt-box">
        <TurnText shown={shown} />
        <p>
          <Go to={`/procurement/competitions/${shown.id}/scoring`}>{t('competition_page.act.score')}</Go>
        </p>
      </div>
    );
  return <Loaded of={scoring}>{({ rows }) => <Together shown={shown} all={rows} />}</Loaded>;
};

/** The evaluators' common scores: what each gave stands beside, the mean is proposed. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.consensus')} lead={<p>{t('competition_page.consensus.lead')}</p>}>
      {(shown) =>
        shown.state === 'evaluating' ? (
          <Consensus shown={shown} />
        ) : (
          <Empty action={<Go to={`/procurement/competitions/${shown.id}`}>{t('competition_page.one')}</Go>}>
            {t(shown.state === 'decided_draft' ? 'competition_page.done.lock' : 'competition_page.not_now')}
          </Empty>
        )
      }
    </UnderOne>
  );
};
