import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Act } from '../api/use-act.ts';
import { ProblemBox } from '../page/problem-box.tsx';
import { FormErrors } from './form-errors.tsx';

type HouseFormProps<Shown extends FieldValues, Sent> = {
  readonly form: UseFormReturn<Shown, unknown, Sent>;
  readonly act: Pick<Act<unknown>, 'busy' | 'refusal'>;
  readonly onSend: (values: Sent) => unknown;
  /** Names the act. */
  readonly label: string;
  readonly variant?: 'primary' | 'secondary' | 'danger';
  /** Whose the fields are, as `useFields` was told. */
  readonly within?: string;
  readonly children?: ReactNode;
};

/** A form with what must be mended above it, its one button, and why it was refused below. */
export const HouseForm = <Shown extends FieldValues, Sent>(props: HouseFormProps<Shown, Sent>) => {
  const { form, act, onSend, label, variant = 'primary', within, children } = props;
  return (
    <form
      noValidate
      className="kt-stack kt-form kt-no-print"
      onSubmit={(event) => void form.handleSubmit((values) => void onSend(values))(event)}
    >
      <FormErrors errors={form.formState.errors} sent={form.formState.submitCount} within={within} />
      {children}
      <Button type="submit" variant={variant} loading={act.busy}>
        {label}
      </Button>
      <ProblemBox refusal={act.refusal} />
    </form>
  );
};
