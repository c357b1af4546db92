import { SERVICE_TYPES } from '@kt/terms';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { type InThree, useInThree } from '../../../../shared/language/use-in-three.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import type { SystemShown } from '../answers.ts';
import { categoryBody, categoryForm, newCategory } from './form.ts';
import { Criteria, Requirements } from './rules.tsx';
import { Steps } from './steps.tsx';
import { ThreeFields } from './three-fields.tsx';
import { Whom } from './whom.tsx';

type NewProps = { readonly system: SystemShown; readonly inThree: InThree };

const NewForm = ({ system, inThree }: NewProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(categoryForm, newCategory(SERVICE_TYPES.work_coaching.names, inThree));
  const { field } = useFields(form);
  const param = { system: system.id };
  const add = useAct(
    (json: ReturnType<typeof categoryBody>, options) =>
      read(api.procurement.systems[':system'].categories.$post({ param, json }, options)),
    () => go(`/procurement/systems/${system.id}`),
  );
  return (
    <HouseForm
      form={form}
      act={add}
      onSend={(typed) => add.run(categoryBody(typed), system.version)}
      label={t('cat.new.save')}
    >
      <ThreeFields form={form} name="name" label={t('sys.name')} />
      <TextField label={t('cat.value')} description={t('web.form.money_hint')} {...field('estimatedValue')} />
      <Whom form={form} />
      <Section title={t('cat.requirements')}>
        <p className="kt-quiet">{t('cat.requirements.hint')}</p>
        <Requirements form={form} />
      </Section>
      <Section title={t('cat.criteria')}>
        <p className="kt-quiet">{t('cat.criteria.hint')}</p>
        <Criteria form={form} />
      </Section>
      <Section title={t('cat.card')}>
        <p className="kt-quiet">{t('cat.card.hint')}</p>
        <Steps form={form} />
      </Section>
    </HouseForm>
  );
};

/** A new category of a draft system, prefilled with what the area usually buys. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('system');
  const inThree = useInThree('procurement');
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  const back = system.data === undefined ? t('sys.list.title') : name(system.data.names);
  return (
    <Page
      title={t('cat.new.title')}
      lead={<p>{t('cat.new.lead')}</p>}
      back={{ to: `/procurement/systems/${id}`, label: back }}
    >
      <Loaded of={system}>
        {(found) => <Loaded of={inThree}>{({ of }) => <NewForm system={found} inThree={of} />}</Loaded>}
      </Loaded>
    </Page>
  );
};
