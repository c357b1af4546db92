import { useQuery } from '@tanstack/react-query';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { mayHeal } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayBind } from '../powers.ts';
import { type Admission, type Request, readAdmissions } from '../read-joining.ts';

const Acts = ({ admission }: { readonly admission: Admission }) => {
  const { t } = useWords();
  const api = useApi();
  const { authority, system, category, id, version, state } = admission;
  const param = { authority, system, category, admission: id };
  const categories = api.provider.authorities[':authority'].systems[':system'].categories;
  const own = categories[':category'].admissions[':admission'];
  const renew = useAct((_: object, options) => read(own.renewal.$post({ param, json: {} }, options)));
  const exit = useAct((_: object, options) => read(own.exit.$post({ param, json: {} }, options)));
  const isUnrenewed = state === 'renewal_due' || admission.suspended?.cause === 'renewal';
  return (
    <div className="kt-row">
      {isUnrenewed && (
        <ActButton
          label={t('provider.place.renew')}
          act={renew}
          onAct={() => renew.run({}, version)}
          confirm={<p>{t('provider.place.renew_says')}</p>}
        />
      )}
      <ActButton
        label={t('provider.place.exit')}
        act={exit}
        onAct={() => exit.run({}, version)}
        variant="secondary"
        confirm={<p>{t('provider.place.exit_says')}</p>}
      />
    </div>
  );
};

/** The organisation's place in a category: since when, what it must renew, and leaving. */
export const Place = ({ request }: { readonly request: Request }) => {
  const { t, day, moment } = useWords();
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
                  [t('provider.place.ground'), one.suspended?.ground ?? one.ended?.ground],
                ]}
              />
              {one.state !== 'removed' && one.state !== 'exited' && mayBind(session) && <Acts admission={one} />}
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
