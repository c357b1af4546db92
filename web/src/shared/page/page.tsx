import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Go } from './go.tsx';
import { unbroken } from './unbroken.tsx';

export type PageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The page above this one: its address without the language, and its name. */
  readonly back?: { readonly to: string; readonly label: string };
  readonly children?: ReactNode;
};

/** A whole page: its name in the window and as the one `h1`, which has the focus after a change of page. */
export const Page = ({ title, lead, back, children }: PageProps) => {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t('web.product')}`;
  }, [title, t]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.closest('main') === null)
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <div className="kt-stack kt-tight">
        {back && (
          <p className="kt-no-print">
            <Go to={back.to}>{`← ${back.label}`}</Go>
          </p>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {unbroken(title)}
        </h1>
        {lead !== undefined && <div className="kt-lead">{lead}</div>}
      </div>
      {children}
    </>
  );
};

/** A part of a page under its own heading. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="kt-stack">
    <h2>{title}</h2>
    {children}
  </section>
);
