import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { NeedFields } from '../fields.tsx';
import { type NeedSent, needForm, newNeed } from '../form.ts';

/** A planned need as a draft: nobody outside reads it yet. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(needForm, newNeed());
  const draft = useAct(
    (json: NeedSent, options) => read(api.procurement.needs.$post({ json }, options)),
    ({ id }) => go(`/procurement/planned/${id}`),
  );
  return (
    <Page
      title={t('plan.new')}
      lead={<p>{t('plan.new.lead')}</p>}
      back={{ to: '/procurement/planned', label: t('plan.title') }}
    >
      <HouseForm form={form} act={draft} onSend={(values) => draft.run(values)} label={t('plan.save')}>
        <NeedFields form={form} />
      </HouseForm>
    </Page>
  );
};
