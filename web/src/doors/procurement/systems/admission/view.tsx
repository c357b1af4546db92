import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import type { AdmissionShown } from '../answers.ts';
import { ADMISSION_TONE } from '../states.ts';
import { AdmissionActs } from './acts.tsx';
import { groundName } from './presenter.ts';
import { Reevaluation } from './reevaluate.tsx';

type OfAdmission = { readonly admission: AdmissionShown };

const Hearings = ({ admission: { system, category, provider } }: OfAdmission) => {
  const words = useWords();
  const { t, moment } = words;
  const hearings = useRead(['hearings', category, provider], (api) =>
    api.procurement.systems[':system'].categories[':category'].providers[':provider'].hearings.$get({
      param: { system, category, provider },
    }),
  );
  return (
    <Section title={t('adms.hearings')}>
      <Loaded of={hearings}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('adms.hearings.none')}</p>
          ) : (
            <ul className="kt-plain-list">
              {rows.map((one) => (
                <li key={one.id}>
                  <Go to={`/procurement/hearings/${one.id}`}>{groundName(one.ground, words)}</Go>{' '}
                  <StateTag>{t(`state.hearing.${one.state}`)}</StateTag>{' '}
                  <span className="kt-quiet">{moment(one.flagged.at)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};

/** Why it is not in force, and by what decision. */
const Stopped = ({ admission: { suspended, ended } }: OfAdmission) => {
  const words = useWords();
  const { t, moment } = words;
  const stop = suspended ?? ended;
  if (stop === undefined) return null;
  return (
    <Facts
      rows={[
        [t('adms.stopped'), suspended && moment(suspended.since ?? suspended.at)],
        [t('adms.cause'), suspended && t(`adms.cause.${suspended.cause}`)],
        [t('adm.ground'), groundName(stop.ground, words)],
        [t('adm.decision'), stop.decision],
        [t('adms.ended'), ended && moment(ended.at)],
        [t('adms.exit_reason'), ended?.reason],
      ]}
    />
  );
};

const Admission = ({ admission }: OfAdmission) => {
  const { t, moment } = useWords();
  const { has } = useSession();
  const { state, granted, declared, renewal } = admission;
  return (
    <>
      <Facts
        rows={[
          [
            t('web.state'),
            <StateTag key="state" tone={ADMISSION_TONE[state]}>
              {t(`state.admission.${state}`)}
            </StateTag>,
          ],
          [t('adm.since'), moment(granted.at)],
          [t('adms.declared'), moment((declared ?? granted).at)],
          [t('adm.renew_by'), state === 'renewal_due' && renewal ? <Due key="due" at={renewal.deadline} /> : ''],
        ]}
      />
      <Stopped admission={admission} />
      <Reevaluation admission={admission} />
      <Section title={t('adm.acts')}>
        <AdmissionActs admission={admission} />
      </Section>
      {has('admission_officer', 'decision_maker', 'auditor') && <Hearings admission={admission} />}
    </>
  );
};

/** One provider's place in a category, and what may be done to it. */
export const View = () => {
  const { t } = useWords();
  const system = usePathId('system');
  const category = usePathId('category');
  const id = usePathId('admission');
  const param = { system, category };
  const admissions = useRead(['admissions', category], (api) =>
    api.procurement.systems[':system'].categories[':category'].admissions.$get({ param }),
  );
  const found = admissions.data?.rows.find((one) => one.id === id);
  const providerName = useProviderNames(found === undefined ? [] : [found.provider]);
  return (
    <Page
      title={found === undefined ? t('adm.one') : providerName(found.provider)}
      lead={<p>{t('adm.one')}</p>}
      back={{ to: `/procurement/systems/${system}/categories/${category}`, label: t('adm.title') }}
    >
      <Loaded of={admissions}>
        {() => (found === undefined ? <Empty>{t('adm.missing')}</Empty> : <Admission admission={found} />)}
      </Loaded>
    </Page>
  );
};
