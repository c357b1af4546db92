import { Textarea } from '@navikt/ds-react/Textarea';
import * as z from 'zod';
import { read } from '../../../../../shared/api/answers.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { useAct } from '../../../../../shared/api/use-act.ts';
import { useRead } from '../../../../../shared/api/use-read.ts';
import { reasonField } from '../../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../../shared/page/loaded.tsx';
import { Page } from '../../../../../shared/page/page.tsx';
import { useGo, usePathId } from '../../../../../shared/page/use-path.ts';
import type { Consortium } from '../read-partners.ts';

const whyForm = z.object({ reason: reasonField });

const Dissolve = ({ consortium: { id, version } }: { readonly consortium: Consortium }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(whyForm, { reason: '' });
  const { field } = useFields(form);
  const dissolve = useAct(
    (json: z.output<typeof whyForm>, options) =>
      read(api.provider.consortia[':consortium'].dissolution.$post({ param: { consortium: id }, json }, options)),
    () => go(`/provider/partners/${id}`),
  );
  return (
    <HouseForm
      form={form}
      act={dissolve}
      onSend={(values) => dissolve.run(values, version)}
      label={t('partners.dissolve')}
      variant="danger"
    >
      <Textarea {...field('reason')} label={t('partners.dissolve_why')} minRows={2} />
    </HouseForm>
  );
};

/** The last look before a consortium is dissolved: what follows, and the reason that the partners read. */
export const View = () => {
  const { t } = useWords();
  const id = usePathId('consortium');
  const consortium = useRead(['consortium', id], (api) =>
    api.provider.consortia[':consortium'].$get({ param: { consortium: id } }),
  );
  return (
    <Loaded of={consortium}>
      {(found) => (
        <Page
          title={t('partners.dissolve_title', { name: (found.draft ?? found.proposed?.terms)?.name ?? '' })}
          back={{ to: `/provider/partners/${id}`, label: t('partners.title') }}
        >
          <ul>
            <li>{t('partners.dissolve_for_good')}</li>
            <li>{t('partners.dissolve_requests')}</li>
            <li>{t('partners.dissolve_places')}</li>
            <li>{t('partners.dissolve_agreements')}</li>
          </ul>
          {found.own === 'lead' && found.state !== 'dissolved' && <Dissolve consortium={found} />}
        </Page>
      )}
    </Loaded>
  );
};
