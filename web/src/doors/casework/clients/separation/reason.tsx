import { Textarea } from '@navikt/ds-react/Textarea';
import type { Act } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { separationForm } from './form.ts';

export type Said = ReturnType<typeof separationForm.parse>;
type ReasonProps = {
  readonly act: Act<Said>;
  readonly version: number;
  readonly label: string;
  readonly why: string;
  readonly hint?: string;
  readonly variant?: 'primary' | 'secondary';
};

/** An act with its reason in words. */
export const Reason = ({ act, version, label, why, hint, variant = 'primary' }: ReasonProps) => {
  const form = useHouseForm(separationForm, { reason: '' });
  const { field } = useFields(form);
  return (
    <HouseForm form={form} act={act} variant={variant} onSend={(said) => act.run(said, version)} label={label}>
      <Textarea label={why} {...(hint !== undefined && { description: hint })} {...field('reason')} />
    </HouseForm>
  );
};
