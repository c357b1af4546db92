import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import type { CompetitionShown } from '../reads.ts';

/** What every tender must meet; nothing is shown where nothing is demanded. */
export const MustHaveList = ({ content: { mustHaves = [] } }: Pick<CompetitionShown, 'content'>) => {
  const { t, name } = useWords();
  return mustHaves.length === 0 ? null : (
    <Section title={t('competition_page.must')}>
      <ol>
        {mustHaves.map(({ key, title }) => (
          <li key={key}>{name(title)}</li>
        ))}
      </ol>
    </Section>
  );
};
