import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { CardReach, CardTexts } from './fields.tsx';
import { type ServiceSent, serviceForm } from './form.ts';
import { shownOf } from './presenter.ts';

/** A new service card. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(serviceForm, shownOf());
  const draft = useAct(
    (json: ServiceSent, options) => read(api.provider.services.$post({ json }, options)),
    ({ id }) => go(`/provider/services/${id}`),
  );
  return (
    <Page
      title={t('provider.service.new')}
      lead={<p>{t('provider.service.new_says')}</p>}
      back={{ to: '/provider/services', label: t('web.nav.services') }}
    >
      <HouseForm form={form} act={draft} onSend={(card) => draft.run(card)} label={t('provider.service.save_draft')}>
        <CardReach form={form} />
        <CardTexts form={form} />
      </HouseForm>
    </Page>
  );
};
