import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import type { AdmissionShown } from '../answers.ts';
import { ADMISSION_TONE } from '../states.ts';
import { AdmissionActs } from './acts.tsx';

const Admission = ({ admission }: { readonly admission: AdmissionShown }) => {
  const { t, moment } = useWords();
  const { state, granted, renewal, suspended, ended } = admission;
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
          [t('adm.renew_by'), renewal === undefined ? '' : <Due key="due" at={renewal.deadline} />],
          [t('adm.ground'), suspended?.ground ?? ended?.ground],
          [t('adm.decision'), suspended?.decision ?? ended?.decision],
        ]}
      />
      <Section title={t('adm.acts')}>
        <AdmissionActs admission={admission} />
      </Section>
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
