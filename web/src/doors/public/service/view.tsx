import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../shared/api/clock-context.ts';
import { Refusal } from '../../../shared/api/refusal.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { Empty } from '../../../shared/page/parts.tsx';
import { usePathId } from '../../../shared/page/use-path.ts';
import { titleIn } from '../../../shared/services/card-words.ts';
import { ServiceCard } from '../../../shared/services/service-card.tsx';
import { isOld } from '../services/presenter.ts';

/** One service as its provider shows it to everybody. */
export const View = () => {
  const words = useWords();
  const { t, name, moment } = words;
  const today = dayInFinland(useNow());
  const id = usePathId('service');
  const service = useRead(['open-service', id], (api) =>
    api.public.services[':service'].$get({ param: { service: id } }),
  );
  const { data, error } = service;
  const isGone = error instanceof Refusal && error.status === 404;
  return (
    <Page
      title={titleIn(data?.names, words)}
      lead={data && <p>{name(data.providerNames)}</p>}
      back={{
        to: `/services${data === undefined ? '' : `?serviceType=${data.serviceType}`}`,
        label: t('svc.public.title'),
      }}
    >
      {isGone ? (
        <Empty>{t('svc.public.gone')}</Empty>
      ) : (
        <Loaded of={service}>
          {(found) => {
            const { places, pause, told, edition, publishedAt } = found;
            const capacity = { places, pause, told: { at: told.at, isStale: isOld(found, today) } };
            return (
              <>
                <ServiceCard card={found} capacity={capacity} />
                <p className="kt-quiet">{t('svc.edition', { number: edition, from: moment(publishedAt) })}</p>
              </>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
};
