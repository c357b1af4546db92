import { useApi } from '../../../../shared/api/api-context.ts';
import { LetterButtons } from '../../../../shared/joining/letter-buttons.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import type { HearingShown } from '../answers.ts';

/** What the provider has been written. */
export const Letters = ({ hearing: { id, letters } }: { readonly hearing: HearingShown }) => {
  const { t } = useWords();
  const api = useApi();
  const one = api.procurement.hearings[':hearing'].letters[':letter'][':language'];
  const written = (['invitation', 'decision'] as const).filter((letter) => letters?.[letter] !== undefined);
  if (written.length === 0) return null;
  return (
    <Section title={t('hear.letters')}>
      {written.map((letter) => (
        <LetterButtons
          key={letter}
          name={`${id}-${letter}`}
          labelOf={(language) => t(`hear.letter.${letter}.${language}`)}
          fetchLetter={(language) => one.$get({ param: { hearing: id, letter, language } })}
        />
      ))}
    </Section>
  );
};
