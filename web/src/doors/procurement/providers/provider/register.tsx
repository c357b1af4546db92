import { Alert } from '@navikt/ds-react/Alert';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { registerWarning } from '../../../../shared/trade/register-warning.ts';
import type { ProviderShown } from '../answers.ts';
import { registerRows } from './register-presenter.ts';

const Again = ({ provider: { id, version } }: { readonly provider: ProviderShown }) => {
  const { t } = useWords();
  const api = useApi();
  const param = { provider: id };
  const look = useAct((_: object, options) =>
    read(api.procurement.providers[':provider'].look.$post({ param, json: {} }, options)),
  );
  return (
    <div className="kt-row">
      <ActButton
        label={t('organisation.register.again')}
        act={look}
        onAct={() => look.run({}, version)}
        variant="secondary"
      />
    </div>
  );
};

/** What the public register says, beside what the organisation has told of itself. */
export const RegisterSection = ({ provider }: { readonly provider: ProviderShown }) => {
  const words = useWords();
  const { t } = words;
  const { has } = useSession();
  const { looked, differs, state } = provider;
  const warning = looked && registerWarning(looked, words);
  const isLive = state === 'provisional' || state === 'confirmed';
  return (
    <Section title={t('organisation.register.title')}>
      {warning !== undefined && <Alert variant="warning">{t('organisation.register.warned', { what: warning })}</Alert>}
      {looked === undefined ? <p>{t('organisation.register.never')}</p> : <Facts rows={registerRows(looked, words)} />}
      {looked?.result === 'found' && (
        <p>
          {differs.length === 0
            ? t('organisation.register.same')
            : t('organisation.register.differs', {
                what: differs.map((one) => t(`organisation.differs.${one}`)).join(', '),
              })}
        </p>
      )}
      {isLive && has('admission_officer') && <Again provider={provider} />}
    </Section>
  );
};
