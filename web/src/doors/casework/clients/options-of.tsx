import type { Choice } from './choices.ts';

/** The options of a select. */
export const Options = ({ of }: { readonly of: readonly Choice[] }) =>
  of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
