/** Steps of a way, each a sentence; the catalogue parts them by arrows. */
export const Steps = ({ of }: { readonly of: string }) => (
  <ol className="kt-path">
    {of.split(' → ').map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);
