import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { useMemo } from 'react';
import type { Act } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Request, System } from '../read-joining.ts';
import { declarationForm } from './form.ts';
import { shownIn } from './presenter.ts';

type DeclareProps = {
  readonly request: Request;
  readonly requirements: System['categories'][number]['requirements'];
  readonly act: Pick<Act<unknown>, 'busy' | 'refusal'>;
  readonly label: string;
  readonly onDeclare: (meets: readonly string[]) => unknown;
};

/** The organisation's own declaration: each requirement, and that no ground for exclusion exists. */
export const Declare = ({ request, requirements, act, label, onDeclare }: DeclareProps) => {
  const { t, name } = useWords();
  const schema = useMemo(() => declarationForm(requirements.map(({ key }) => key)), [requirements]);
  const form = useHouseForm(schema, shownIn(request));
  const { errorOf } = useFields(form);
  return (
    <HouseForm form={form} act={act} label={label} onSend={({ meets }) => onDeclare(meets)}>
      <CheckboxGroup
        id="meets"
        legend={t('provider.request.requirements')}
        description={t('provider.request.requirements_say')}
        error={errorOf('meets')}
      >
        {requirements.map(({ key, text }) => (
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
