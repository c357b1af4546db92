import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../shared/api/api-context.ts';
import { mayHeal } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { groundName, placeAt } from '../../places/presenter.ts';
import { type Request, readAdmissions } from '../read-joining.ts';

/** The organisation's place in a category, and where it is renewed and left. */
export const Place = ({ request }: { readonly request: Request }) => {
  const words = useWords();
  const { t, day, moment } = words;
  const api = useApi();
  const session = useSession();
  const places = useQuery({
    queryKey: [session.actingFor, session.language, 'admissions', request.category],
    queryFn: () => readAdmissions(api, request),
    retry: mayHeal,
  });
  return (
    <Section title={t('provider.place.title')}>
      <p>{t('provider.place.says')}</p>
      <Loaded of={places}>
        {(found) =>
          found.map((one) => (
            <div key={one.id} className="kt-card" data-edge={one.inForce ? 'done' : 'near'}>
              <Facts
                rows={[
                  [
                    t('web.state'),
                    <StateTag key="state" tone={one.inForce ? 'success' : 'warning'}>
                      {t(`state.admission.${one.state}`)}
                    </StateTag>,
                  ],
                  [t('provider.place.since'), moment(one.granted.at)],
                  [t('provider.place.renew_by'), one.renewal && day(one.renewal.deadline)],
                  [t('provider.place.ground'), groundName(one.suspended?.ground ?? one.ended?.ground, words)],
                ]}
              />
              <Go to={placeAt(one)}>{t('place.open')}</Go>
            </div>
          ))
        }
      </Loaded>
      <div className="kt-row">
        <Go to="/provider/calls" as="primary">
          {t('provider.place.calls')}
        </Go>
        <Go to="/provider/services" as="secondary">
          {t('provider.place.services')}
        </Go>
      </div>
    </Section>
  );
};
