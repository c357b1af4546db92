import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import type { OwnRef } from '../own-referral.ts';

const Shown = ({ param }: { readonly param: OwnRef }) => {
  const { t } = useWords();
  const client = useRead(
    ['revealed', param.referral],
    (api) => api.casework.provider.authorities[':authority'].referrals[':referral'].client.$get({ param }),
    'when_asked',
  );
  return (
    <Loaded of={client}>
      {({ contact, language, interpreter, nonDisclosure }) => (
        <>
          {nonDisclosure && <p>{t('own.protected')}</p>}
          <Facts
            rows={[
              [t('own.name'), contact.name],
              [t('own.phone'), contact.phone],
              [t('own.email'), contact.email],
              [t('own.language'), t(`language.${language}`)],
              [t('own.interpreter'), interpreter],
            ]}
          />
        </>
      )}
    </Loaded>
  );
};

/** Who the client is, when the reader asks for it: the reading is recorded. */
export const Reveal = ({ param }: { readonly param: OwnRef }) => {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  if (asked) return <Shown param={param} />;
  return (
    <div className="kt-stack kt-tight">
      <Button
        variant="secondary"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('own.reveal')}
      </Button>
      <p className="kt-quiet">{t('own.reveal_lead')}</p>
    </div>
  );
};
