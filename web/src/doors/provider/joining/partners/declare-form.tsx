import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import * as z from 'zod';
import type { Act } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { System } from '../read-joining.ts';

const partForm = z.object({
  meets: z.array(z.string()),
  exclusion: z.array(z.string()).refine((given) => given.length > 0, 'provider.request.must_declare'),
});

type DeclareFormProps = {
  readonly category: System['categories'][number];
  readonly given?: { readonly meets: readonly string[]; readonly noExclusionGrounds: boolean } | undefined;
  readonly act: Act<{ readonly meets: string[] }>;
};

/** A party's own declaration: which requirements it meets, and that no ground for exclusion concerns it. */
export const DeclareForm = ({ category, given, act }: DeclareFormProps) => {
  const { t, name } = useWords();
  const form = useHouseForm(partForm, {
    meets: [...(given?.meets ?? [])],
    exclusion: given?.noExclusionGrounds === true ? ['none'] : [],
  });
  const { errorOf } = useFields(form);
  return (
    <HouseForm form={form} act={act} onSend={({ meets }) => act.run({ meets })} label={t('partners.declare')}>
      {category.competingParties === 'refused' && <p>{t('partners.competing_refused')}</p>}
      <CheckboxGroup id="meets" legend={t('partners.meets')} description={t('partners.meets_say')}>
        {category.requirements.map(({ key, text }) => (
          <Checkbox key={key} value={key} {...form.register('meets')}>
            {name(text)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CheckboxGroup id="exclusion" legend={t('provider.request.exclusion')} error={errorOf('exclusion')}>
        <Checkbox value="none" {...form.register('exclusion')}>
          {t('provider.request.no_exclusion')}
        </Checkbox>
      </CheckboxGroup>
    </HouseForm>
  );
};
