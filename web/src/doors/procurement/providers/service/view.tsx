import { read } from '../../../../shared/api/answers.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { Editions, useAskedEdition } from '../../../../shared/services/edition-list.tsx';

/** What one card of a provider has said, for an official. */
export const View = () => {
  const { t } = useWords();
  const provider = usePathId('organisation', 'provider');
  const service = usePathId('service');
  const base = `/procurement/providers/${provider}/services`;
  const { at } = useAskedEdition();
  const param = { provider, service };
  const list = useRows(
    ['editions-of', service],
    (api) =>
      ({ query }) =>
        read(api.procurement.providers[':provider'].services[':service'].editions.$get({ param, query })),
  );
  const asked = useRead(
    ['edition-of', service, at],
    at && ((api) => api.procurement.providers[':provider'].services[':service'].edition.$get({ param, query: { at } })),
  );
  return (
    <Page
      title={t('svc.editions.title')}
      lead={<p>{t('svc.editions.lead')}</p>}
      back={{ to: base, label: t('svc.of.title') }}
    >
      <Editions base={`${base}/${service}`} list={list} asked={asked} />
    </Page>
  );
};
