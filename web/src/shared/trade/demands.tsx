import { useWords } from '../language/use-words.ts';
import { type Demand, demandLines } from './demand-lines.ts';

/** What everybody admitted must meet, with numbers, explanations and the reasons for what is demanded much of. */
export const Demands = ({ requirements }: { readonly requirements: readonly Demand[] }) => {
  const words = useWords();
  return (
    <ul>
      {demandLines(requirements, words).map(({ key, text, details }) => (
        <li key={key}>
          {text}
          {details.map((detail) => (
            <p key={detail} className="kt-quiet">
              {detail}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
};
