import type { CertificateKind } from '@kt/terms';
import { isTaxState } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { outcomesOf, SOURCES } from './finding-form.ts';

type FindingFieldsProps<S extends FieldValues, V> = {
  readonly form: UseFormReturn<S, unknown, V>;
  readonly kind: CertificateKind;
  /** Whose the fields are, as the form was told. */
  readonly within: string;
  readonly names: { readonly source: Path<S>; readonly outcome: Path<S>; readonly note: Path<S> };
};

/** Where an official looked, what it showed, and why it will not do. */
export const FindingFields = <S extends FieldValues, V>({ form, kind, within, names }: FindingFieldsProps<S, V>) => {
  const { t } = useWords();
  const { field } = useFields(form, within);
  const outcomeText = (outcome: string): string =>
    isTaxState(outcome)
      ? t(`wallet.tax.${outcome}`)
      : t(outcome === 'valid' ? 'wallet.result.valid' : 'wallet.result.rejected');
  return (
    <>
      <Select label={t('wallet.check.source')} {...field(names.source)}>
        {SOURCES.map((source) => (
          <option key={source} value={source}>
            {t(`wallet.source.${source}`)}
          </option>
        ))}
      </Select>
      <Select label={t('wallet.check.outcome')} {...field(names.outcome)}>
        <option value="">{t('wallet.check.choose')}</option>
        {outcomesOf(kind).map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomeText(outcome)}
          </option>
        ))}
      </Select>
      <Textarea label={t('wallet.check.note')} description={t('wallet.check.note_hint')} {...field(names.note)} />
    </>
  );
};

export const FINDING = { source: 'source', outcome: 'outcome', note: 'note' } as const;
