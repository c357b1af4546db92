import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useWords } from '../../../shared/language/use-words.ts';
import { distanceChoices, languageChoices, municipalityChoices, sourceChoices, targetChoices } from './choices.ts';
import { Options } from './options-of.tsx';

type Field = UseFormRegisterReturn & { readonly id: string; readonly error: string | undefined };
type Fields<N extends string> = { readonly field: (name: N) => Field };

export const ContactFields = ({ field }: Fields<'name' | 'phone' | 'email'>) => {
  const { t } = useWords();
  const optional = ` (${t('web.optional')})`;
  return (
    <>
      <TextField label={t('client.name')} autoComplete="off" {...field('name')} />
      <TextField type="tel" label={t('client.phone') + optional} autoComplete="off" {...field('phone')} />
      <TextField type="email" label={t('client.email') + optional} autoComplete="off" {...field('email')} />
    </>
  );
};

type ProfileField =
  | 'language'
  | 'interpreter'
  | 'targetGroups'
  | 'partialWorkAbility'
  | 'distanceGroup'
  | 'nonDisclosure';

const Box = ({ field: { error: _, ...field }, label }: { readonly field: Field; readonly label: string }) => (
  <Checkbox {...field}>{label}</Checkbox>
);

export const ProfileFields = ({ field }: Fields<ProfileField>) => {
  const words = useWords();
  const { t } = words;
  const { id: _id, error: _error, ...group } = field('targetGroups');
  return (
    <>
      <Select label={t('client.language')} {...field('language')}>
        <Options of={languageChoices(words)} />
      </Select>
      <TextField
        label={`${t('client.interpreter')} (${t('web.optional')})`}
        description={t('client.interpreter_hint')}
        {...field('interpreter')}
      />
      <Select label={t('client.distance')} description={t('client.distance_hint')} {...field('distanceGroup')}>
        <option value="">{t('client.distance_later')}</option>
        <Options of={distanceChoices(words)} />
      </Select>
      <CheckboxGroup legend={`${t('client.groups')} (${t('web.optional')})`}>
        {targetChoices(words).map(({ value, label }) => (
          <Checkbox key={value} value={value} {...group}>
            {label}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Box field={field('partialWorkAbility')} label={t('client.partial')} />
      <Box field={field('nonDisclosure')} label={t('client.protected')} />
    </>
  );
};

export const HomeFields = ({ field }: Fields<'municipality' | 'from' | 'source'>) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Select label={t('client.municipality')} {...field('municipality')}>
        <Options of={municipalityChoices(words)} />
      </Select>
      <TextField label={t('client.from')} description={t('web.form.day_hint')} {...field('from')} />
      <Select label={t('client.source')} {...field('source')}>
        <Options of={sourceChoices(words)} />
      </Select>
    </>
  );
};
