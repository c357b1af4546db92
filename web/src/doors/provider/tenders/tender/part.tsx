import type { ReactNode } from 'react';
import { type PartKey, partId } from './parts.ts';

type PartProps = { readonly of: PartKey; readonly title: string; readonly children: ReactNode };

/** One part of the tender; its heading is where the list of parts leads. */
export const Part = ({ of, title, children }: PartProps) => (
  <section className="kt-stack">
    <h2 id={partId(of)} tabIndex={-1}>
      {title}
    </h2>
    {children}
  </section>
);
