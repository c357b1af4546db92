import { ReadMore } from '@navikt/ds-react/ReadMore';
import { lazy, Suspense } from 'react';
import { BuyersTable } from '../../../../shared/call/buyers/lazy-table.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { BuyersFormProps } from './form.tsx';

const Fetched = lazy(async () => ({ default: (await import('./form.tsx')).BuyersForm }));

/** Who buys together and who has consented; in a draft, the form to say it. */
export const BuyersSection = ({ shown }: BuyersFormProps) => {
  const { t } = useWords();
  const { has } = useSession();
  const { parts = [], state } = shown;
  const isWriter = state === 'draft' && has('procurement_officer');
  if (parts.length === 0 && !isWriter) return null;
  return (
    <Section title={t('competition_page.buyers')}>
      <BuyersTable parts={parts} withConsents />
      {isWriter && (
        <ReadMore header={t('competition_page.buyers.edit')}>
          <Suspense fallback={null}>
            <Fetched shown={shown} />
          </Suspense>
        </ReadMore>
      )}
    </Section>
  );
};
