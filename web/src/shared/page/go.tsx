import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../session/session-context.ts';

export type GoProps = {
  /** A path of our own without the language, e.g. `/provider/calls`; may end with `?…`. */
  readonly to: string;
  readonly children: ReactNode;
  /** Looks like a button; the page's one way on is `primary`. */
  readonly as?: 'primary' | 'secondary';
  readonly current?: boolean;
};

/** A link to another page in the reader's language. */
export const Go = ({ to, children, as, current }: GoProps) => {
  const { language } = useSession();
  const className = as === undefined ? undefined : 'aksel-button aksel-button--medium';
  const variant = as === 'secondary' ? 'secondary' : 'primary';
  return (
    <Link
      to={`/${language}${to}`}
      className={className}
      {...(as !== undefined && { 'data-variant': variant, 'data-color': 'accent' })}
      {...(current === true && { 'aria-current': 'page' as const })}
    >
      {as === undefined ? children : <span className="aksel-label">{children}</span>}
    </Link>
  );
};
