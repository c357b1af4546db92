import type { Cents, Id, Trilingual } from '@kt/kernel';
import { SECRECY_BASES, type SecrecyBasisCode } from '@kt/terms';
import { useWords } from '../language/use-words.ts';
import { Section } from '../page/page.tsx';
import { Facts, StateTag } from '../page/parts.tsx';

type Part = {
  readonly field: string;
  readonly title: Trilingual;
  readonly text?: string;
  readonly cents?: Cents;
  readonly hidden?: 'claimed' | SecrecyBasisCode;
};
/** A tender as others may read it. */
export type VersionShown = {
  readonly tender: string;
  readonly provider?: Id<'organisation'>;
  readonly totalCents?: Cents;
  readonly parts: readonly Part[];
};

const PartText = ({ part: { title, text, cents, hidden } }: { readonly part: Part }) => {
  const { t, name, euros } = useWords();
  return (
    <div className="kt-stack kt-tight">
      <h3>{name(title)}</h3>
      {hidden === undefined ? (
        <p className="kt-written">{cents === undefined ? text : euros(cents)}</p>
      ) : (
        <p>
          <StateTag tone="neutral">{t('versions.hidden')}</StateTag>{' '}
          {hidden === 'claimed' ? t('versions.claimed') : name(SECRECY_BASES[hidden].names)}
        </p>
      )}
    </div>
  );
};

type VersionsProps = {
  readonly tenders: readonly VersionShown[];
  readonly nameOf: (provider: Id<'organisation'>) => string;
};

/** Tenders without what is hidden in them, each under its provider. */
export const Versions = ({ tenders, nameOf }: VersionsProps) => {
  const { t, euros } = useWords();
  return tenders.map(({ tender, provider, totalCents, parts }) => (
    <Section key={tender} title={provider === undefined ? tender : nameOf(provider)}>
      <Facts rows={[[t('versions.total'), totalCents && euros(totalCents)]]} />
      {parts.map((part) => (
        <PartText key={part.field} part={part} />
      ))}
      {parts.length === 0 && <p>{t('versions.unread')}</p>}
    </Section>
  ));
};
