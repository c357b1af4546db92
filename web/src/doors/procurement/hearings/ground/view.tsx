import { dayInFinland, parseId } from '@kt/kernel';
import { EXCLUSION_GROUND_CODES, EXCLUSION_GROUNDS, isGroundInForce } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { cameFrom } from '../hearing/presenter.ts';
import { type Ground, groundForm } from './form.ts';

/** What the ground is held against, as the page's address says: an admission, or a request in review. */
const useAbout = () => {
  const admission = parseId('admission', useSearchText('admission') ?? '');
  const request = parseId('request', useSearchText('request') ?? '');
  if (admission !== undefined) return { admission };
  return request === undefined ? undefined : { request };
};
type About = NonNullable<ReturnType<typeof useAbout>>;

const Write = ({ about }: { readonly about: About }) => {
  const { t, name } = useWords();
  const api = useApi();
  const go = useGo();
  const today = dayInFinland(useNow());
  const param = {
    system: usePathId('system'),
    category: usePathId('category'),
    provider: usePathId('organisation', 'provider'),
  };
  const form = useHouseForm(groundForm, { ground: '', occurredOn: '', claim: '' });
  const { field } = useFields(form);
  const categories = api.procurement.systems[':system'].categories[':category'];
  const flag = useAct(
    (given: Ground, options) =>
      read(categories.providers[':provider'].hearings.$post({ param, json: { ...given, about } }, options)),
    ({ id }) => go(`/procurement/hearings/${id}`),
  );
  return (
    <HouseForm form={form} act={flag} onSend={(values) => flag.run(values)} label={t('hear.flag.act')}>
      <Select label={t('hear.ground')} {...field('ground')}>
        <option value="">{t('hear.choose')}</option>
        {(['mandatory', 'discretionary'] as const).map((kind) => (
          <optgroup key={kind} label={t(`hear.kind.${kind}.many`)}>
            {EXCLUSION_GROUND_CODES.filter((code) => EXCLUSION_GROUNDS[code].kind === kind)
              .filter((code) => isGroundInForce(EXCLUSION_GROUNDS[code], today))
              .map((code) => (
                <option key={code} value={code}>
                  {name(EXCLUSION_GROUNDS[code].names)}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <TextField
        label={t('hear.occurred')}
        description={t('web.form.day_hint')}
        htmlSize={14}
        {...field('occurredOn')}
      />
      <Textarea label={t('hear.claim')} description={t('hear.claim.hint')} {...field('claim')} />
    </HouseForm>
  );
};

/** Raises a ground for exclusion against a provider. */
export const View = () => {
  const { t } = useWords();
  const provider = usePathId('organisation', 'provider');
  const providerName = useProviderNames([provider]);
  const about = useAbout();
  const of = { system: usePathId('system'), category: usePathId('category'), provider };
  return (
    <Page
      title={t('hear.flag.title', { name: providerName(provider) })}
      lead={<p>{t('hear.flag.lead')}</p>}
      {...(about !== undefined && { back: { to: cameFrom({ about, ...of }), label: t('hear.back') } })}
    >
      {about === undefined ? <Empty>{t('hear.flag.nothing')}</Empty> : <Write about={about} />}
    </Page>
  );
};
