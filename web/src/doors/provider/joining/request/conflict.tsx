import { Alert } from '@navikt/ds-react/Alert';
import { Button } from '@navikt/ds-react/Button';
import { useRead } from '../../../../shared/api/use-read.ts';
import { Sent } from '../../../../shared/joining/submissions.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import type { Request } from '../read-joining.ts';
import { type Category, type Shown, sentOf, shownOf } from './draft.ts';

type ConflictProps = {
  readonly request: Request;
  readonly category: Category;
  readonly mine: Shown;
  /** Goes on with one of the two, over what the server has now. */
  readonly onChoose: (shown: Shown, now: Request) => void;
};

/** Somebody saved the same draft elsewhere: both are shown, the reader chooses. */
export const Conflict = ({ request, category, mine, onChoose }: ConflictProps) => {
  const { t, moment } = useWords();
  const { authority, id, provider } = request;
  const now = useRead(['request-now', id], (api) =>
    api.provider.authorities[':authority'].requests[':request'].$get({ param: { authority, request: id } }),
  );
  const { requirements } = category;
  return (
    <Alert variant="warning">
      <p>{t('join.conflict')}</p>
      <Loaded of={now}>
        {(theirs) => (
          <div className="kt-side-by-side">
            <div className="kt-stack">
              <h3>{t('join.conflict.mine')}</h3>
              <Sent sent={sentOf(mine, category, provider)} requirements={requirements} />
              <Button onClick={() => onChoose(mine, theirs)}>{t('join.conflict.keep')}</Button>
            </div>
            <div className="kt-stack">
              <h3>{t('join.conflict.theirs', { at: theirs.saved === undefined ? '' : moment(theirs.saved.at) })}</h3>
              <Sent sent={theirs} requirements={requirements} />
              <Button variant="secondary" onClick={() => onChoose(shownOf(theirs, category), theirs)}>
                {t('join.conflict.take')}
              </Button>
            </div>
          </div>
        )}
      </Loaded>
    </Alert>
  );
};
