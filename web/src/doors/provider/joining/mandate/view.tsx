import { dayInFinland, parseId } from '@kt/kernel';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, useSearchText } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type Member, useMembers } from '../use-own.ts';
import { mandateForm, nextAfter, SOURCES } from './form.ts';

const Register = ({ members }: { readonly members: readonly Member[] }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const { self } = useSession();
  const next = nextAfter(useSearchText('next'));
  const today = dayInFinland(useNow());
  const form = useHouseForm(mandateForm, {
    person: self?.person ?? '',
    source: SOURCES[0],
    sourceDate: dayText(today),
    signs: 'alone',
    validUntil: '',
  });
  const { field } = useFields(form);
  const register = useAct(
    ({ person, validUntil, ...rest }: z.output<typeof mandateForm>, options) => {
      const holder = parseId('person', person);
      if (holder === undefined) throw new RangeError('the list of members names persons');
      const json = { person: holder, ...rest, ...(validUntil !== undefined && { validUntil }) };
      return read(api.provider.mandates.$post({ json }, options));
    },
    () => go(next),
  );
  const joined = members.filter(({ state }) => state === 'confirmed' || state === 'provisional');
  return (
    <HouseForm form={form} act={register} onSend={(values) => register.run(values)} label={t('provider.mandate.title')}>
      <Select {...field('person')} label={t('provider.mandate.person')}>
        {joined.map(({ person, name, email }) => (
          <option key={person} value={person}>
            {name ?? email ?? person}
          </option>
        ))}
      </Select>
      <Select {...field('source')} label={t('provider.mandate.source')}>
        {SOURCES.map((source) => (
          <option key={source} value={source}>
            {t(`mandate.source.${source}`)}
          </option>
        ))}
      </Select>
      <TextField
        {...field('sourceDate')}
        label={t('provider.mandate.source_date')}
        description={t('web.form.day_hint')}
        htmlSize={14}
      />
      <RadioGroup legend={t('provider.mandate.signs')} id="signs" name="signs" defaultValue="alone">
        {(['alone', 'together'] as const).map((one) => (
          <Radio key={one} value={one} {...form.register('signs')}>
            {t(`provider.mandate.signs_${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        {...field('validUntil')}
        label={`${t('provider.mandate.until')} (${t('web.optional')})`}
        description={t('web.form.day_hint')}
        htmlSize={14}
      />
    </HouseForm>
  );
};

/** Somebody's right to bind the organisation is written down; it takes effect when another person has confirmed it. */
export const View = () => {
  const { t } = useWords();
  const members = useMembers();
  return (
    <Page
      title={t('provider.mandate.title')}
      lead={<p>{t('provider.mandate.lead')}</p>}
      back={{ to: '/provider/organisation', label: t('web.nav.organisation') }}
    >
      <Loaded of={members}>{(all) => <Register members={all} />}</Loaded>
    </Page>
  );
};
