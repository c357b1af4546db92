/** A value against a limit: a bar, and the same in words. */
export type Meter = {
  readonly key: string;
  readonly name: string;
  readonly figures: string;
  /** Basis points of the limit, at most 10 000 in the bar. */
  readonly filled: number;
  readonly standing: string;
  readonly isLoud: boolean;
};

const FULL = 10_000;

/** Bars with their meaning in words: colour tells nothing that the text does not. */
export const Meters = ({ of }: { readonly of: readonly Meter[] }) => (
  <ul className="kt-cards">
    {of.map(({ key, name, figures, filled, standing, isLoud }) => (
      <li key={key} className="kt-card">
        <div className="kt-card-line">
          <h3>{name}</h3>
          <span className="kt-number">{figures}</span>
        </div>
        <progress className="kt-meter" value={filled} max={FULL} aria-label={`${name}: ${figures}`} />
        <p>{isLoud ? <strong>{standing}</strong> : standing}</p>
      </li>
    ))}
  </ul>
);
