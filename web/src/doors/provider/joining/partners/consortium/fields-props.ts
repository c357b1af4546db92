import type { UseFormReturn } from 'react-hook-form';
import type { TermsShown } from '../form.ts';
import type { Consortium, Terms } from '../read-partners.ts';

/** What each part of the form of the terms gets. */
export type FieldsProps = {
  readonly form: UseFormReturn<TermsShown, unknown, TermsShown>;
  readonly terms: Terms;
  readonly names: Consortium['names'];
};
