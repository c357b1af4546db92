import { lazy, Suspense } from 'react';
import type { PartiesProps } from './parties.tsx';

const Fetched = lazy(async () => ({ default: (await import('./parties.tsx')).Parties }));

/** A consortium's parties, fetched by those only who meet one. */
export const Parties = (props: PartiesProps) => (
  <Suspense fallback={null}>
    <Fetched {...props} />
  </Suspense>
);
