import { CERTIFICATES } from '@kt/terms';
import type { Missing } from '../../../../shared/agreements/missing.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';

/** The reports that signing waits for: each leads to its place in the wallet; of partners only that theirs are missing. */
export const OwnMissing = ({ missing }: { readonly missing: readonly Missing[] }) => {
  const { t, name } = useWords();
  const { actingFor } = useSession();
  const own = missing.filter(({ organisation }) => organisation === actingFor);
  return (
    <>
      <p>{t('agr.checks.own_lead')}</p>
      <ul>
        {own.map(({ kind }) => (
          <li key={kind}>
            <Go to={`/provider/wallet/${kind}`}>{name(CERTIFICATES[kind].names)}</Go>
          </li>
        ))}
      </ul>
      {own.length < missing.length && <p>{t('agr.checks.partners')}</p>}
    </>
  );
};
