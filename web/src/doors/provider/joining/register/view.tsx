import { Select } from '@navikt/ds-react/Select';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { OrganisationFields } from '../organisation-fields.tsx';
import { FIELDS, organisationSent } from '../organisation-form.ts';
import { KINDS, registerForm } from './form.ts';
import { LookUp } from './look-up.tsx';

const AGAIN_MS = 1_000;

/** The membership follows the registration a moment later: waits for it, then acts for the new organisation. */
const useNewMembership = (organisation: string | undefined): void => {
  const queries = useQueryClient();
  const go = useGo();
  const session = useSession();
  const latest = useRef({ go, actFor: session.actFor });
  useEffect(() => {
    latest.current = { go, actFor: session.actFor };
  });
  const isMember = session.self?.memberships.some(({ of }) => of === organisation) ?? false;
  useEffect(() => {
    if (organisation === undefined) return undefined;
    if (isMember) {
      latest.current.actFor(organisation);
      void latest.current.go('/provider/organisation?registered=yes');
      return undefined;
    }
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['self'] }), AGAIN_MS);
    return () => clearInterval(timer);
  }, [organisation, isMember, queries]);
};

/** A new organisation, by its first person. */
export const View = () => {
  const { t, language } = useWords();
  const api = useApi();
  const [registered, setRegistered] = useState<string>();
  useNewMembership(registered);
  const form = useHouseForm(registerForm, {
    kind: 'association',
    yTunnus: '',
    nameFi: '',
    nameSv: '',
    municipality: '905',
    language,
    email: '',
    person: '',
    phone: '',
    address: '',
  });
  const { field } = useFields(form);
  const register = useAct(
    ({ kind, yTunnus, ...rest }: z.output<typeof registerForm>, options) =>
      read(api.provider.providers.$post({ json: { kind, yTunnus, ...organisationSent(rest) } }, options)),
    ({ id }) => setRegistered(id),
  );
  return (
    <Page title={t('provider.register.title')} lead={<p>{t('provider.register.lead')}</p>}>
      {registered === undefined ? (
        <HouseForm
          form={form}
          act={register}
          onSend={(values) => register.run(values)}
          label={t('provider.register.act')}
        >
          <LookUp form={form} />
          <Select {...field('kind')} label={t('provider.register.kind')}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`provider.kind.${kind}`)}
              </option>
            ))}
          </Select>
          <OrganisationFields form={form} at={FIELDS} />
        </HouseForm>
      ) : (
        <StatusLine>{t('provider.register.done')}</StatusLine>
      )}
    </Page>
  );
};
