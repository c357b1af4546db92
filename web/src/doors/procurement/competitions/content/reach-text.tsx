import type { ReachLines } from './reach.ts';

/** Whom a call would reach: how many are invited, how many fit, and what leaves others out. */
export const ReachText = ({ lines: { invited, fitting, excluding, warnings } }: { readonly lines: ReachLines }) => (
  <>
    <p>{invited}</p>
    {fitting !== undefined && <p>{fitting}</p>}
    {excluding.length > 0 && (
      <ul className="kt-advice">
        {excluding.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    )}
    {warnings.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
);
