import { LANGUAGES, type Language } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { TextField, type TextFieldProps } from '@navikt/ds-react/TextField';
import { useWords } from '../../../../shared/language/use-words.ts';

type MustHaveRowProps = {
  /** From 1. */
  readonly number: number;
  readonly fieldIn: (language: Language) => Omit<TextFieldProps, 'label'>;
  readonly onRemove: () => void;
};

/** One minimum requirement in the languages of the call. */
export const MustHaveRow = ({ number, fieldIn, onRemove }: MustHaveRowProps) => {
  const { t } = useWords();
  return (
    <fieldset className="kt-box kt-fieldset">
      <legend>{t('competition_page.must.one', { n: number })}</legend>
      {LANGUAGES.map((one) => (
        <TextField
          key={one}
          lang={one}
          label={`${t('competition_page.must.text')}, ${t(`competition_page.in.${one}`)}${one === 'en' ? ` (${t('web.optional')})` : ''}`}
          {...fieldIn(one)}
        />
      ))}
      <Button type="button" variant="tertiary" size="small" onClick={onRemove}>
        {t('competition_page.must.remove', { n: number })}
      </Button>
    </fieldset>
  );
};
