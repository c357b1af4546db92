import { useApi } from '../../../../shared/api/api-context.ts';
import { LetterButtons } from '../../../../shared/joining/letter-buttons.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import type { OwnHearing } from '../read-places.ts';

/** What the authority has written to the organisation. */
export const Letters = ({ hearing: { authority, id, letters } }: { readonly hearing: OwnHearing }) => {
  const { t } = useWords();
  const api = useApi();
  const one = api.provider.authorities[':authority'].hearings[':hearing'].letters[':letter'][':language'];
  const written = (['invitation', 'decision'] as const).filter((letter) => letters?.[letter] !== undefined);
  if (written.length === 0) return null;
  return (
    <Section title={t('hear.letters')}>
      {written.map((letter) => (
        <LetterButtons
          key={letter}
          name={`${id}-${letter}`}
          labelOf={(language) => t(`hear.letter.${letter}.${language}`)}
          fetchLetter={(language) => one.$get({ param: { authority, hearing: id, letter, language } })}
        />
      ))}
    </Section>
  );
};
