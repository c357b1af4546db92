import { ReadMore } from '@navikt/ds-react/ReadMore';
import { lazy, Suspense } from 'react';
import type { AgreementShown } from '../../../../../shared/agreements/answers.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import type { SharesProps } from './ring.tsx';

const FetchedRing = lazy(async () => ({ default: (await import('./ring.tsx')).Ring }));
const FetchedShares = lazy(async () => ({ default: (await import('./ring.tsx')).Shares }));

/** Who buys together, fetched by those only who may say it. */
export const Ring = ({ agreement }: { readonly agreement: AgreementShown }) => {
  const { t } = useWords();
  return (
    <ReadMore header={t('agr.ring')}>
      <Suspense fallback={null}>
        <FetchedRing agreement={agreement} />
      </Suspense>
    </ReadMore>
  );
};

/** Other shares among the same buyers. */
export const Shares = (props: SharesProps) => {
  const { t } = useWords();
  return (
    <ReadMore header={t('agr.ring.change')}>
      <Suspense fallback={null}>
        <FetchedShares {...props} />
      </Suspense>
    </ReadMore>
  );
};
