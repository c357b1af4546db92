import { SERVICE_PATHS, SERVICE_TYPES, type ServicePath, type ServicePathCode, type ServiceType } from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useWords } from '../../../shared/language/use-words.ts';

type PathsProps = {
  readonly codes: readonly ServicePathCode[];
  /** Whether they are the paths of a client's own groups. */
  readonly isOwn: boolean;
  readonly onSeek: (type: ServiceType) => void;
};

const Steps = ({ path, onSeek }: Pick<PathsProps, 'onSeek'> & { readonly path: ServicePath }) => {
  const { name } = useWords();
  return (
    <ol className="kt-stack kt-tight">
      {path.steps.map(({ says, types }) => (
        <li key={says.fi}>
          <strong>{name(says)}</strong>
          <div className="kt-stack kt-tight">
            {types.map((type) => (
              <Button key={type} size="small" variant="tertiary" onClick={() => onSeek(type)}>
                {name(SERVICE_TYPES[type].names)}
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
};

/** What may follow what for a client's group: each step looks for its kind of service with the same filters. */
export const Paths = ({ codes, isOwn, onSeek }: PathsProps) => {
  const { t, name } = useWords();
  return (
    <div className="kt-no-print">
      <ReadMore header={t(isOwn ? 'find.paths_own' : 'find.paths')}>
        <ul className="kt-cards">
          {codes.map((code) => (
            <li key={code} className="kt-card" data-edge="plain">
              <h2 className="kt-card-title">{name(SERVICE_PATHS[code].names)}</h2>
              <Steps path={SERVICE_PATHS[code]} onSeek={onSeek} />
            </li>
          ))}
        </ul>
      </ReadMore>
    </div>
  );
};
