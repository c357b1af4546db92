import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../../shared/page/loaded.tsx';
import { StatusLine } from '../../../../../shared/page/parts.tsx';
import type { System } from '../../read-joining.ts';
import { categoryText } from '../form.ts';
import { evenTexts, ownedSteps, sumLine } from '../presenter.ts';
import { useSystems } from '../use-systems.ts';
import type { FieldsProps } from './fields-props.ts';

const shareAt = (n: number) => `members.${String(n) as `${number}`}.share` as const;

const Shares = ({ form, terms }: FieldsProps) => {
  const words = useWords();
  const typed = form.watch('members').map(({ share }) => share);
  const even = (): void => {
    for (const [n, text] of evenTexts(terms.members.map(({ organisation }) => organisation)).entries())
      form.setValue(shareAt(n), text);
  };
  return (
    <div className="kt-row">
      <StatusLine>{sumLine(typed, words)}</StatusLine>
      <Button type="button" variant="tertiary" onClick={even}>
        {words.t('partners.even')}
      </Button>
    </div>
  );
};

type InCategory = FieldsProps & { readonly category: System['categories'][number] };

const Owners = ({ form, terms, names, category }: InCategory) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  const { steps } = category.rateCard;
  const owned = ownedSteps(
    steps.map(({ key }) => key),
    form.watch('owners')[category.id],
  );
  return (
    <>
      {steps.map(({ key, title }) => (
        <Select key={key} {...field(`owners.${category.id}.${key}`)} label={name(title)}>
          <option value="">{t('partners.step_nobody')}</option>
          {terms.members.map(({ organisation }) => (
            <option key={organisation} value={organisation}>
              {name(names[organisation] ?? {})}
            </option>
          ))}
        </Select>
      ))}
      <StatusLine>
        {t(owned === steps.length ? 'partners.steps_all' : 'partners.steps_left', { left: steps.length - owned })}
      </StatusLine>
    </>
  );
};

const Steps = (props: FieldsProps) => {
  const { t, name } = useWords();
  const { field } = useFields(props.form);
  const systems = useSystems(true);
  const chosen = props.form.watch('category');
  return (
    <Loaded of={systems}>
      {(found) => {
        const all = found.flatMap(({ authority, id, categories }) =>
          categories.map((category) => ({
            category,
            text: categoryText({ authority, system: id, category: category.id }),
          })),
        );
        const category = all.find(({ text }) => text === chosen)?.category;
        return (
          <>
            <Select {...field('category')} label={t('partners.steps_of')} description={t('partners.steps_of_says')}>
              <option value="">{t('partners.steps_choose')}</option>
              {all.map(({ category: one, text }) => (
                <option key={one.id} value={text}>
                  {name(one.name)}
                </option>
              ))}
            </Select>
            {category && <Owners key={category.id} {...props} category={category} />}
          </>
        );
      }}
    </Loaded>
  );
};

/** How what is paid is divided: by shares of everything, or by who does which step. */
export const Split = (props: FieldsProps) => {
  const { t } = useWords();
  const { form } = props;
  const by = form.watch('by');
  return (
    <>
      <RadioGroup legend={t('partners.split')} id="by" name="by" defaultValue={form.getValues('by')}>
        {(['share', 'step'] as const).map((one) => (
          <Radio key={one} value={one} {...form.register('by')}>
            {t(`partners.split_${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      {by === 'share' ? <Shares {...props} /> : <Steps {...props} />}
    </>
  );
};
