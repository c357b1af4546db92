import { useWords } from '../../../../shared/language/use-words.ts';
import { Empty, Facts } from '../../../../shared/page/parts.tsx';
import { NoticesGiven } from '../decision/notices.tsx';
import { Remedies } from '../decision/remedies.tsx';
import { UnderOne } from '../frame.tsx';
import { TurnText } from '../one/turn-box.tsx';
import { usePeople } from '../people.ts';
import type { CompetitionShown } from '../reads.ts';

const Ended = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t, name, moment } = useWords();
  const people = usePeople();
  const { ended, content } = shown;
  if (ended?.version === undefined) return <Empty>{t('competition_page.not_now')}</Empty>;
  return (
    <>
      <div className="kt-box">
        <TurnText shown={shown} />
        <Facts
          rows={[
            [t('competition_page.one'), name(content.title)],
            [t('competition_page.decision.made'), `${moment(ended.at)}, ${people([ended.by])}`],
            [t('web.reason'), ended.reason],
          ]}
        />
      </div>
      <NoticesGiven shown={shown} />
      <Remedies shown={shown} />
    </>
  );
};

/** The decision to end without a winner: who was told, until when remedies are sought, and those that came. */
export const View = () => {
  const { t } = useWords();
  return <UnderOne title={t('competition_page.ended.title')}>{(shown) => <Ended shown={shown} />}</UnderOne>;
};
