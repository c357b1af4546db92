import { Select } from '@navikt/ds-react/Select';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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
import type { Self } from '../../../../shared/session/self.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { OrganisationFields } from '../organisation-fields.tsx';
import { FIELDS, organisationSent } from '../organisation-form.ts';
import { KINDS, registerForm } from './form.ts';
import { LookUp } from './look-up.tsx';

const AGAIN_MS = 1_000;
const MOST_TIMES = 60;
const soon = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, AGAIN_MS));

/**
 * The membership follows the registration a moment later: waits for it, then acts for the new organisation. A first
 * membership begins the page anew, so what goes on from here hangs on nothing that the page holds.
 */
const useNewMembership = () => {
  const queries = useQueryClient();
  const go = useGo();
  const { actFor } = useSession();
  const isMember = async (organisation: string): Promise<boolean> => {
    await queries.invalidateQueries({ queryKey: ['self'] });
    const self = queries.getQueryData<Self | null>(['self']);
    return self?.memberships.some(({ of }) => of === organisation) ?? false;
  };
  return async (organisation: string): Promise<void> => {
    for (let times = 0; times < MOST_TIMES; times += 1) {
      if (await isMember(organisation)) {
        actFor(organisation);
        return go('/provider/organisation?registered=yes');
      }
      await soon();
    }
    return undefined;
  };
};

/** A new organisation, by its first person. */
export const View = () => {
  const { t, language } = useWords();
  const api = useApi();
  const { self } = useSession();
  const [registered, setRegistered] = useState(false);
  const begin = useNewMembership();
  const form = useHouseForm(registerForm, {
    kind: 'association',
    yTunnus: '',
    nameFi: '',
    nameSv: '',
    municipality: '905',
    language,
    email: '',
    person: self?.name ?? '',
    phone: '',
    address: '',
  });
  const { field } = useFields(form);
  const register = useAct(
    ({ kind, yTunnus, ...rest }: z.output<typeof registerForm>, options) =>
      read(api.provider.providers.$post({ json: { kind, yTunnus, ...organisationSent(rest) } }, options)),
    ({ id }) => {
      setRegistered(true);
      return begin(id);
    },
  );
  return (
    <Page title={t('provider.register.title')} lead={<p>{t('provider.register.lead')}</p>}>
      {registered ? (
        <StatusLine>{t('provider.register.done')}</StatusLine>
      ) : (
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
      )}
    </Page>
  );
};
