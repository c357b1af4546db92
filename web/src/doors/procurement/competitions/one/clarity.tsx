import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { AdviceList } from '../content/advice-list.tsx';
import { adviceOn } from '../content/clarity.ts';
import type { CompetitionShown } from '../reads.ts';

/** What a bidder might not understand, while it can still be changed. */
export const Clarity = ({ content }: Pick<CompetitionShown, 'content'>) => {
  const words = useWords();
  const { t } = words;
  const places = adviceOn(content, words);
  return (
    <Section title={t('writing.clarity.title')}>
      <p className="kt-quiet">{t(places.length === 0 ? 'writing.clarity.none' : 'writing.clarity.says')}</p>
      {places.map(({ place, advice }) => (
        <div key={place} className="kt-stack kt-tight">
          <h3>{t(`writing.clarity.place.${place}`)}</h3>
          <AdviceList advice={advice} />
        </div>
      ))}
    </Section>
  );
};
