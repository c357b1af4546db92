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
import { Prices, Scope, Terms } from './fields.tsx';
import { type EarlierTyped, earlierBody, earlierForm, newEarlier } from './form.ts';
import { useProviders } from './use-providers.ts';

type Body = NonNullable<ReturnType<typeof earlierBody>>;
type NewProps = { readonly inThree: InThree; readonly providers: readonly string[] };

const NewForm = ({ inThree, providers }: NewProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const year = Number(dayInFinland(useNow()).slice(0, 4));
  const form = useHouseForm(earlierForm, newEarlier(year));
  const draft = useAct(
    (json: Body, options) => read(api.procurement.agreements.$post({ json }, options)),
    ({ id }) => go(`/procurement/agreements/${id}`),
  );
  const send = (typed: EarlierTyped): void => {
    const body = earlierBody(typed, (key) => inThree(`cat.step.${key}`));
    if (body !== undefined) void draft.run(body);
  };
  return (
    <HouseForm form={form} act={draft} onSend={send} label={t('agr.new.save')}>
      <Terms form={form} providers={providers} />
      <Scope form={form} />
      <Prices form={form} />
    </HouseForm>
  );
};

/** An agreement signed before this system, written down as a draft that another official takes over. */
export const View = () => {
  const { t } = useWords();
  const inThree = useInThree();
  const providers = useProviders();
  return (
    <Page
      title={t('agr.new.title')}
      lead={<p>{t('agr.new.lead')}</p>}
      back={{ to: '/procurement/agreements', label: t('agreements_page.title') }}
    >
      <Loaded of={providers}>
        {(known) => <Loaded of={inThree}>{({ of }) => <NewForm inThree={of} providers={known} />}</Loaded>}
      </Loaded>
    </Page>
  );
};
