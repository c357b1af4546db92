import { Button } from '@navikt/ds-react/Button';
import { Loader } from '@navikt/ds-react/Loader';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../api/refusal.ts';
import { ProblemBox } from './problem-box.tsx';

type LoadedProps<T> = {
  readonly of: { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  readonly children: (data: T) => ReactNode;
};

/** What was read, or that it is on its way, or why it cannot be shown and how to try again. */
export const Loaded = <T,>({ of: { data, error, refetch }, children }: LoadedProps<T>) => {
  const { t } = useTranslation();
  if (data !== undefined) return children(data);
  if (error === null)
    return (
      <div className="kt-busy" role="status">
        <Loader size="large" title={t('web.loading')} />
      </div>
    );
  return (
    <div className="kt-stack">
      <ProblemBox
        refusal={error instanceof Refusal ? error : new Refusal({ title: '', status: 0, code: 'web.failed' })}
      />
      <Button variant="secondary" onClick={() => void refetch()}>
        {t('web.try_again')}
      </Button>
    </div>
  );
};
