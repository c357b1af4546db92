import { dayInFinland } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { type InThree, useInThree } from '../../../../shared/language/use-in-three.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { DescriptionFields } from '../description/fields.tsx';
import { type Described, describeForm, newSystem } from '../description/form.ts';

const NewForm = ({ inThree }: { readonly inThree: InThree }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const year = Number(dayInFinland(useNow()).slice(0, 4));
  const form = useHouseForm(describeForm, newSystem(year, inThree('sys.new.name')));
  const draft = useAct(
    (json: Described, options) => read(api.procurement.systems.$post({ json }, options)),
    ({ id }) => go(`/procurement/systems/${id}`),
  );
  return (
    <HouseForm form={form} act={draft} onSend={(values) => draft.run(values)} label={t('sys.new.save')}>
      <DescriptionFields form={form} />
    </HouseForm>
  );
};

/** A new purchasing system, as a draft. */
export const View = () => {
  const { t } = useWords();
  const inThree = useInThree();
  return (
    <Page
      title={t('sys.new.title')}
      lead={<p>{t('sys.new.lead')}</p>}
      back={{ to: '/procurement/systems', label: t('sys.list.title') }}
    >
      <Loaded of={inThree}>{({ of }) => <NewForm inThree={of} />}</Loaded>
    </Page>
  );
};
