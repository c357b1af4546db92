import { SERVICE_PATHS, SERVICE_TYPES, type ServicePath, type ServicePathCode, type ServiceType } from '@kt/terms';
import { useWords } from '../language/use-words.ts';
import { Go } from '../page/go.tsx';

type PathsProps = {
  readonly codes: readonly ServicePathCode[];
  /** Where a step's kind of service is looked for. */
  readonly to: (type: ServiceType) => string;
};

const Steps = ({ path, to }: { readonly path: ServicePath; readonly to: PathsProps['to'] }) => {
  const { name } = useWords();
  return (
    <ol className="kt-stack kt-tight">
      {path.steps.map(({ says, types }) => (
        <li key={says.fi}>
          <strong>{name(says)}</strong>
          <br />
          {types.map((type, n) => (
            <span key={type}>
              {n > 0 && ' · '}
              <Go to={to(type)}>{name(SERVICE_TYPES[type].names)}</Go>
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
};

/** Short paths of services, each step leading to a search. */
export const ServicePaths = ({ codes, to }: PathsProps) => {
  const { name } = useWords();
  return (
    <ul className="kt-cards">
      {codes.map((code) => (
        <li key={code} className="kt-card">
          <h2 className="kt-card-title">{name(SERVICE_PATHS[code].names)}</h2>
          <Steps path={SERVICE_PATHS[code]} to={to} />
        </li>
      ))}
    </ul>
  );
};
