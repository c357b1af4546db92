import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { draftIn } from '../tender/draft.ts';
import { askedBy, comparisonOf } from '../tender/presenter.ts';
import { Written } from '../tender/written.tsx';
import type { CallRef, Invitation } from '../use-call.ts';

/** The organisation's own copy of what it sealed, once it is asked for. */
export const Copy = ({ of: { authority, competition }, call }: { readonly of: CallRef; readonly call: Invitation }) => {
  const { t, name } = useWords();
  const [isAsked, setAsked] = useState(false);
  const copy = useRead(
    ['copy', competition],
    isAsked
      ? (api) =>
          api.provider.authorities[':authority'].tenders.copy.read.$post({
            param: { authority },
            json: { competition },
          })
      : undefined,
  );
  const asked = askedBy(call, name);
  return (
    <Section title={t('provider.receipt.copy')}>
      {isAsked ? (
        <Loaded of={copy}>
          {({ text }) => {
            const shown = draftIn(asked, text);
            return <Written asked={asked} shown={shown} comparison={comparisonOf(call, shown.prices)} />;
          }}
        </Loaded>
      ) : (
        <Button variant="secondary" onClick={() => setAsked(true)}>
          {t('provider.receipt.show_copy')}
        </Button>
      )}
    </Section>
  );
};
