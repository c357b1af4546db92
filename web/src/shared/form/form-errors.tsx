import { ErrorSummary } from '@navikt/ds-react/ErrorSummary';
import { useEffect, useRef } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { errorsIn } from './errors-in.ts';
import { fieldId } from './field-id.ts';

type FormErrorsProps = {
  readonly errors: FieldErrors;
  /** Rises with each sending: the summary takes the focus then, and never while somebody types. */
  readonly sent: number;
  /** Whose the fields are, where several forms of one kind stand on the page. */
  readonly within?: string | undefined;
};

/** What a field on the page is called: the same advice may stand at several. */
const nameOf = (id: string): string => {
  const place = document.getElementById(id);
  const label =
    place instanceof HTMLInputElement || place instanceof HTMLSelectElement || place instanceof HTMLTextAreaElement
      ? place.labels?.[0]
      : place?.querySelector('legend');
  return label?.textContent ?? '';
};

/** What must be mended, above the form: each field by name with the words that stand at it, and a way to it by id. */
export const FormErrors = ({ errors, sent, within }: FormErrorsProps) => {
  const { t, i18n } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  const found = errorsIn(errors);
  useEffect(() => {
    if (sent > 0) summary.current?.focus();
  }, [sent]);
  if (found.length === 0) return null;
  return (
    <ErrorSummary ref={summary} heading={t('web.form.mend')}>
      {found.map(({ field, message }) => (
        <ErrorSummary.Item key={field} href={`#${fieldId(field, within)}`}>
          {[nameOf(fieldId(field, within)), i18n.exists(message) ? i18n.t(message as 'form.required') : message]
            .filter((part) => part !== '')
            .join(': ')}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
};
