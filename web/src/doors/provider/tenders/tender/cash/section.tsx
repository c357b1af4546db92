import { ReadMore } from '@navikt/ds-react/ReadMore';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../../../../shared/language/use-words.ts';
import type { PanelProps } from './panel.tsx';

const Panel = lazy(async () => ({ default: (await import('./panel.tsx')).Panel }));

/** The cash flow simulator, fetched when it is opened for the first time. */
export const Cash = (props: PanelProps) => {
  const { t } = useWords();
  const [isWanted, setWanted] = useState(false);
  return (
    <ReadMore header={t('provider.cash.title')} onOpenChange={(isOpen) => setWanted(isWanted || isOpen)}>
      {isWanted && (
        <Suspense>
          <Panel {...props} />
        </Suspense>
      )}
    </ReadMore>
  );
};
