import { useWords } from '../../../../shared/language/use-words.ts';
import { Empty, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import type { CompetitionShown } from '../reads.ts';
import { Declare } from './declare.tsx';
import { capacityOf, standingOf } from './presenter.ts';

const DECLARING: readonly CompetitionShown['state'][] = ['open', 'sealed', 'evaluating'];

const Own = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const me = self?.person ?? '';
  const capacity = capacityOf(shown, me, has('opener'));
  if (capacity === undefined) return <Empty>{t('competition_page.ties.not_yours')}</Empty>;
  const standing = standingOf(shown, me, capacity);
  if (standing === 'tied') return <StatusLine>{t('competition_page.ties.tied')}</StatusLine>;
  if (!DECLARING.includes(shown.state)) return <Empty>{t('competition_page.not_now')}</Empty>;
  return (
    <>
      {standing === 'free' && <StatusLine>{t('competition_page.ties.free')}</StatusLine>}
      <Declare shown={shown} capacity={capacity} isTied />
    </>
  );
};

/** Whoever opens or evaluates says what ties them to whom. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.ties.title')} lead={<p>{t('competition_page.ties.lead')}</p>}>
      {(shown) => <Own shown={shown} />}
    </UnderOne>
  );
};
