import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { AdmissionShown } from '../answers.ts';
import { actsOn } from './presenter.ts';

/** What the reader may do to an admission now, each with what follows from it. */
export const AdmissionActs = ({ admission }: { readonly admission: AdmissionShown }) => {
  const { t } = useWords();
  const api = useApi();
  const { has } = useSession();
  const { system, category, provider, id, version } = admission;
  const param = { system, category, provider, admission: id };
  const one = api.procurement.systems[':system'].categories[':category'].admissions[':provider'][':admission'];
  const ask = useAct((_: object, options) => read(one['renewal-request'].$post({ param, json: {} }, options)));
  const lift = useAct((_: object, options) => read(one.lifting.$post({ param, json: {} }, options)));
  const acts = actsOn(admission, has);
  if (acts.length === 0) return <p>{t('adms.no_acts')}</p>;
  return (
    <div className="kt-row">
      {acts.includes('lift') && (
        <ActButton
          label={t('adm.lift')}
          act={lift}
          onAct={() => lift.run({}, version)}
          confirm={<p>{t('adms.lift.confirm')}</p>}
        />
      )}
      {acts.includes('ask_renewal') && (
        <ActButton
          label={t('adm.ask_renewal')}
          act={ask}
          onAct={() => ask.run({}, version)}
          variant="secondary"
          confirm={<p>{t('adms.ask_renewal.confirm')}</p>}
        />
      )}
      {acts.includes('flag') && (
        <Go
          to={`/procurement/systems/${system}/categories/${category}/providers/${provider}/ground?admission=${id}`}
          as="secondary"
        >
          {t('adms.flag')}
        </Go>
      )}
    </div>
  );
};
