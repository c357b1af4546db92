import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { errorsIn } from '../../../shared/form/errors-in.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { distanceChoices, languageChoices, municipalityChoices, sourceChoices, targetChoices } from './choices.ts';
import { Options } from './options-of.tsx';

type Fields<N extends string> = {
  readonly register: (name: N) => UseFormRegisterReturn;
  /** The form's errors of this part. */
  readonly errors: object | undefined;
  /** Stands before each field's own name in its id; empty when the form has one part. */
  readonly prefix: string;
};

const useErrorOf = (errors: object | undefined) => {
  const { i18n } = useTranslation();
  const found = errorsIn(errors);
  return (name: string): string | undefined => {
    const message = found.find(({ field }) => field === name)?.message;
    if (message === undefined) return undefined;
    return i18n.exists(message) ? i18n.t(message) : message;
  };
};

const idIn = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`);

export const ContactFields = ({ register, errors, prefix }: Fields<'name' | 'phone' | 'email'>) => {
  const { t } = useWords();
  const error = useErrorOf(errors);
  const optional = ` (${t('web.optional')})`;
  return (
    <>
      <TextField
        id={idIn(prefix, 'name')}
        label={t('client.name')}
        error={error('name')}
        autoComplete="off"
        {...register('name')}
      />
      <TextField
        id={idIn(prefix, 'phone')}
        type="tel"
        label={t('client.phone') + optional}
        error={error('phone')}
        autoComplete="off"
        {...register('phone')}
      />
      <TextField
        id={idIn(prefix, 'email')}
        type="email"
        label={t('client.email') + optional}
        error={error('email')}
        autoComplete="off"
        {...register('email')}
      />
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

export const ProfileFields = ({ register, errors, prefix }: Fields<ProfileField>) => {
  const words = useWords();
  const { t } = words;
  const error = useErrorOf(errors);
  return (
    <>
      <Select
        id={idIn(prefix, 'language')}
        label={t('client.language')}
        error={error('language')}
        {...register('language')}
      >
        <Options of={languageChoices(words)} />
      </Select>
      <TextField
        id={idIn(prefix, 'interpreter')}
        label={`${t('client.interpreter')} (${t('web.optional')})`}
        description={t('client.interpreter_hint')}
        error={error('interpreter')}
        {...register('interpreter')}
      />
      <Select
        id={idIn(prefix, 'distanceGroup')}
        label={t('client.distance')}
        description={t('client.distance_hint')}
        error={error('distanceGroup')}
        {...register('distanceGroup')}
      >
        <option value="">{t('client.distance_later')}</option>
        <Options of={distanceChoices(words)} />
      </Select>
      <CheckboxGroup legend={`${t('client.groups')} (${t('web.optional')})`}>
        {targetChoices(words).map(({ value, label }) => (
          <Checkbox key={value} value={value} {...register('targetGroups')}>
            {label}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Checkbox {...register('partialWorkAbility')}>{t('client.partial')}</Checkbox>
      <Checkbox {...register('nonDisclosure')}>{t('client.protected')}</Checkbox>
    </>
  );
};

export const HomeFields = ({ register, errors, prefix }: Fields<'municipality' | 'from' | 'source'>) => {
  const words = useWords();
  const { t } = words;
  const error = useErrorOf(errors);
  return (
    <>
      <Select
        id={idIn(prefix, 'municipality')}
        label={t('client.municipality')}
        error={error('municipality')}
        {...register('municipality')}
      >
        <Options of={municipalityChoices(words)} />
      </Select>
      <TextField
        id={idIn(prefix, 'from')}
        label={t('client.from')}
        description={t('web.form.day_hint')}
        error={error('from')}
        {...register('from')}
      />
      <Select id={idIn(prefix, 'source')} label={t('client.source')} error={error('source')} {...register('source')}>
        <Options of={sourceChoices(words)} />
      </Select>
    </>
  );
};
