import type { Advice } from './clarity.ts';

/** Pieces of advice: what they are about, and what to do. */
export const AdviceList = ({ advice }: { readonly advice: readonly Advice[] }) => (
  <ul className="kt-advice">
    {advice.map(({ key, quote, language, text }) => (
      <li key={key}>
        {quote !== undefined && (
          <>
            <q lang={language}>{quote}</q>{' '}
          </>
        )}
        {text}
      </li>
    ))}
  </ul>
);
