import { Alert } from '@navikt/ds-react/Alert';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Due } from '../../../../shared/page/parts.tsx';
import { signingAt } from './read-signing.ts';

/** Told on the page of a request or a place while something about it waits for a second signature. */
export const WaitsForSignature = ({ subject }: { readonly subject: string }) => {
  const { t } = useWords();
  const waiting = useRows(['countersignatures'], (api) => (query) => read(api.provider.countersignatures.$get(query)));
  const own = (waiting.data ?? []).filter(({ act }) => ('request' in act ? act.request : act.admission) === subject);
  return own.map(({ id, act, lapsesAt }) => (
    <Alert key={id} variant="info">
      <p>{t('sign.waits', { what: t(`sign.kind.${act.kind}`) })}</p>
      {lapsesAt && <Due at={lapsesAt} />}
      <Go to={signingAt(id)}>{t('sign.open')}</Go>
    </Alert>
  ));
};
