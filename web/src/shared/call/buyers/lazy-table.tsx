import { lazy, Suspense } from 'react';
import type { BuyersTableProps } from './table.tsx';

const Fetched = lazy(async () => ({ default: (await import('./table.tsx')).BuyersTable }));

type LazyProps = Omit<BuyersTableProps, 'parts'> & { readonly parts?: BuyersTableProps['parts'] };

/** Who buys together, fetched by those only who meet a ring. */
export const BuyersTable = ({ parts = [], ...rest }: LazyProps) =>
  parts.length === 0 ? null : (
    <Suspense fallback={null}>
      <Fetched parts={parts} {...rest} />
    </Suspense>
  );
