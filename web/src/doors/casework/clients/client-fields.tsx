import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useWords } from '../../../shared/language/use-words.ts';
import {
  type Choice,
  distanceChoices,
  languageChoices,
  municipalityChoices,
  needChoices,
  serviceChoices,
  sourceChoices,
  targetChoices,
  wishChoices,
} from './choices.ts';
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
  | 'nonDisclosure'
  | 'needs'
  | 'wishes'
  | 'wishText'
  | 'services';

const Box = ({ field: { error: _, ...field }, label }: { readonly field: Field; readonly label: string }) => (
  <Checkbox {...field}>{label}</Checkbox>
);

type BoxesProps = {
  readonly legend: string;
  readonly description?: string;
  readonly choices: readonly Choice[];
  readonly field: Field;
};

const Boxes = ({ legend, description, choices, field: { id: _id, error: _error, ...group } }: BoxesProps) => {
  const { t } = useWords();
  return (
    <CheckboxGroup legend={`${legend} (${t('web.optional')})`} {...(description !== undefined && { description })}>
      <div className="kt-choices">
        {choices.map(({ value, label }) => (
          <Checkbox key={value} value={value} {...group}>
            {label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
};

/** What the plan foresees, what support is needed, and how the client would like it. */
const NeedFields = ({ field }: Fields<'needs' | 'wishes' | 'wishText' | 'services'>) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Boxes
        legend={t('profile.needs')}
        description={t('profile.needs_hint')}
        choices={needChoices(words)}
        field={field('needs')}
      />
      <Boxes legend={t('profile.wishes')} choices={wishChoices(words)} field={field('wishes')} />
      <TextField
        label={`${t('profile.wish_text')} (${t('web.optional')})`}
        description={t('profile.wish_text_hint')}
        autoComplete="off"
        {...field('wishText')}
      />
      <Boxes legend={t('profile.services')} choices={serviceChoices(words)} field={field('services')} />
    </>
  );
};

type ProfileFieldsProps = Fields<ProfileField> & {
  /** Shows needs and wishes at once; else they wait until somebody asks for them. */
  readonly isOpen?: boolean;
};

export const ProfileFields = ({ field, isOpen = false }: ProfileFieldsProps) => {
  const words = useWords();
  const { t } = words;
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
      <Boxes legend={t('client.groups')} choices={targetChoices(words)} field={field('targetGroups')} />
      <Box field={field('partialWorkAbility')} label={t('client.partial')} />
      <Box field={field('nonDisclosure')} label={t('client.protected')} />
      <ReadMore header={t('profile.more')} defaultOpen={isOpen}>
        <div className="kt-stack">
          <NeedFields field={field} />
        </div>
      </ReadMore>
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
      <TextField label={t('client.from')} description={t('web.form.day_hint')} htmlSize={14} {...field('from')} />
      <Select label={t('client.source')} {...field('source')}>
        <Options of={sourceChoices(words)} />
      </Select>
    </>
  );
};
