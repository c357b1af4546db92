import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { OrganisationFields } from '../organisation-fields.tsx';
import { FIELDS, isNamed, organisationSent, organisationShape } from '../organisation-form.ts';
import { type OwnProvider, useOwnProvider } from '../use-own.ts';

const ORGANISATION = '/provider/organisation';
const detailsForm = z
  .object(organisationShape)
  .refine(isNamed, { path: ['nameFi'], message: 'provider.register.name_missing' });

const Details = ({ own }: { readonly own: OwnProvider }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(detailsForm, {
    nameFi: own.names.fi ?? '',
    nameSv: own.names.sv ?? '',
    municipality: own.homeMunicipality ?? '',
    language: own.language,
    email: own.contacts?.email ?? '',
    phone: own.contacts?.phone ?? '',
    address: own.contacts?.address ?? '',
  });
  const save = useAct(
    (values: z.output<typeof detailsForm>, options) =>
      read(api.provider.providers.own.corrections.$post({ json: organisationSent(values) }, options)),
    () => go(ORGANISATION),
  );
  return (
    <HouseForm form={form} act={save} onSend={(values) => save.run(values, own.version)} label={t('web.save')}>
      <OrganisationFields form={form} at={FIELDS} />
    </HouseForm>
  );
};

/** Corrections to what an organisation told of itself. */
export const View = () => {
  const { t } = useWords();
  const own = useOwnProvider();
  return (
    <Page title={t('provider.organisation.change')} back={{ to: ORGANISATION, label: t('web.nav.organisation') }}>
      <Loaded of={own}>{(found) => <Details own={found} />}</Loaded>
    </Page>
  );
};
