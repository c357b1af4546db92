import { type Id, parseId } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useRead } from '../../../shared/api/use-read.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { DataTable } from '../../../shared/page/data-table.tsx';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { Empty } from '../../../shared/page/parts.tsx';
import { useSearchText } from '../../../shared/page/use-path.ts';
import { titleIn } from '../../../shared/services/card-words.ts';
import { pickedIn } from '../../../shared/services/found-words.ts';
import { type Compared, comparedPoints } from './presenter.ts';

const useService = (service: Id<'service'> | undefined) =>
  useRead(
    ['open-service', service],
    service === undefined ? undefined : (api) => api.public.services[':service'].$get({ param: { service } }),
  );

const Table = ({ cards }: { readonly cards: readonly Compared[] }) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <DataTable
        caption={t('find.compare_caption')}
        columns={[
          { key: 'point', title: t('find.compare_point'), cell: ({ title }) => title },
          ...cards.map((card, n) => ({
            key: card.service,
            title: titleIn(card.names, words),
            cell: ({ values }: { readonly values: readonly string[] }) => values[n],
          })),
        ]}
        rows={comparedPoints(cards, words)}
        keyOf={({ title }) => title}
      />
      <Button
        className="kt-no-print"
        onClick={() => {
          window.print();
        }}
      >
        {t('web.print')}
      </Button>
    </>
  );
};

/** Up to three services side by side, to be read or printed; those that are gone from the catalogue are left out. */
export const View = () => {
  const { t } = useWords();
  const ids = pickedIn(useSearchText('of')).flatMap((one) => parseId('service', one) ?? []);
  const [first, second, third] = ids;
  const reads = [useService(first), useService(second), useService(third)] as const;
  const asked = reads.slice(0, ids.length);
  const cards = asked.flatMap(({ data }) => data ?? []);
  const isWaiting = asked.some(({ data, error }) => data === undefined && error === null);
  return (
    <Page
      title={t('find.compare_title')}
      lead={<p>{t('find.compare_lead')}</p>}
      back={{ to: `/services${ids.length === 0 ? '' : `?of=${ids.join(',')}`}`, label: t('svc.public.title') }}
    >
      <Loaded of={{ data: isWaiting ? undefined : cards, error: null, refetch: () => undefined }}>
        {(found) =>
          found.length === 0 ? (
            <Empty action={<Go to="/services">{t('svc.public.title')}</Go>}>{t('find.compare_none')}</Empty>
          ) : (
            <Table cards={found} />
          )
        }
      </Loaded>
    </Page>
  );
};
