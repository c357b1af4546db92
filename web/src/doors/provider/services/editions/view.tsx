import { read } from '../../../../shared/api/answers.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { titleIn } from '../../../../shared/services/card-words.ts';
import { Editions, useAskedEdition } from '../../../../shared/services/edition-list.tsx';
import { SERVICES, useService } from '../use-service.ts';

/** What one of the organisation's cards has said. */
export const View = () => {
  const words = useWords();
  const { t } = words;
  const service = usePathId('service');
  const base = `${SERVICES}/${service}`;
  const { data } = useService(service);
  const { at } = useAskedEdition();
  const list = useRows(
    ['editions', service],
    (api) =>
      ({ query }) =>
        read(api.provider.services[':service'].editions.$get({ param: { service }, query })),
  );
  const asked = useRead(
    ['edition', service, at],
    at && ((api) => api.provider.services[':service'].edition.$get({ param: { service }, query: { at } })),
  );
  return (
    <Page
      title={t('svc.editions.title')}
      lead={<p>{t('svc.editions.lead')}</p>}
      back={{ to: base, label: titleIn(data?.names, words) }}
    >
      <Editions base={`${base}/editions`} list={list} asked={asked} />
    </Page>
  );
};
