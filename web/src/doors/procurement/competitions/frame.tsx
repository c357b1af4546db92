import type { ReactNode } from 'react';
import { useWords } from '../../../shared/language/use-words.ts';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { usePathId } from '../../../shared/page/use-path.ts';
import { type CompetitionShown, useCompetition, usePolling } from './reads.ts';

type UnderOneProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The page that it was reached from, where that is not the competition's own. */
  readonly back?: { readonly below: string; readonly label: string };
  /** Whether to look again by itself while something is under way. */
  readonly follows?: (shown: CompetitionShown) => boolean;
  readonly children: (shown: CompetitionShown) => ReactNode;
};

/** A page below a competition's own: names it and leads back to it. */
export const UnderOne = ({ title, lead, back, follows, children }: UnderOneProps) => {
  const { t, name } = useWords();
  const id = usePathId('competition');
  const competition = useCompetition();
  const { data } = competition;
  usePolling(competition, data !== undefined && follows?.(data) === true);
  return (
    <Page
      title={title}
      lead={lead}
      back={{
        to: `/procurement/competitions/${id}${back === undefined ? '' : `/${back.below}`}`,
        label: back?.label ?? (data === undefined ? t('competition_page.one') : name(data.content.title)),
      }}
    >
      <Loaded of={competition}>{children}</Loaded>
    </Page>
  );
};
