import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { titleIn } from '../../../../shared/services/card-words.ts';
import { CardTitle, ServiceCard } from '../../../../shared/services/service-card.tsx';
import { SERVICES, useService } from '../use-service.ts';

/** The card as a case worker and a client read it. */
export const View = () => {
  const words = useWords();
  const { t } = words;
  const id = usePathId('service');
  const service = useService(id);
  const label = titleIn(service.data?.names, words);
  return (
    <Page
      title={t('svc.preview.title')}
      lead={<p>{t('svc.preview.lead')}</p>}
      back={{ to: `${SERVICES}/${id}`, label }}
    >
      <Loaded of={service}>
        {(found) => {
          const { places, told, pause, edition } = found;
          return (
            <article className="kt-card kt-stack" data-edge="plain">
              <CardTitle names={found.names} />
              <ServiceCard card={found} capacity={{ places, told, pause }} />
              {edition !== undefined && (
                <p className="kt-quiet">{t('svc.editions.number', { number: edition.number })}</p>
              )}
            </article>
          );
        }}
      </Loaded>
    </Page>
  );
};
