import { lazy, Suspense } from 'react';
import type { BuyersProps } from './buyers.tsx';

const Fetched = lazy(async () => ({ default: (await import('./buyers.tsx')).Buyers }));

/** Who buys together, fetched by those only who meet a ring. */
export const Buyers = ({ agreement }: BuyersProps) =>
  agreement.ring.length === 0 ? null : (
    <Suspense fallback={null}>
      <Fetched agreement={agreement} />
    </Suspense>
  );
