import { Alert } from '@navikt/ds-react/Alert';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/refusal.ts';
import { problemText } from './problem-text.ts';

/** Says what happened, that the data is safe and what to do; takes the focus, so that nobody misses it. */
export const ProblemBox = ({ refusal }: { readonly refusal: Refusal | undefined }) => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal !== undefined) box.current?.focus();
  }, [refusal]);
  if (refusal === undefined) return null;
  const { text, id } = problemText(refusal, t);
  return (
    <Alert variant="error" ref={box} tabIndex={-1} role="alert">
      {text}
      {id !== undefined && <p className="kt-quiet">{t('web.error_id', { id })}</p>}
    </Alert>
  );
};
