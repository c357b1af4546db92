import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import type { CompetitionShown, MaskedShown } from '../reads.ts';

type LockOwnProps = { readonly shown: Pick<CompetitionShown, 'id'>; readonly rows: readonly MaskedShown[] };

/** Locks the reader's scores of all tenders: they cannot be changed afterwards. */
export const LockOwn = ({ shown: { id: competition }, rows }: LockOwnProps) => {
  const { t } = useWords();
  const api = useApi();
  const lock = useAct(async (_: object, options) => {
    for (const { tender } of rows) {
      const headers = {
        ...options.headers,
        'idempotency-key': `${options.headers['idempotency-key'] ?? ''}-${tender}`,
      };
      await read(
        api.procurement.competitions[':competition'].tenders[':tender'].scores.lock.$post(
          { param: { competition, tender } },
          { headers },
        ),
      );
    }
  });
  return (
    <ActButton
      label={t('competition_page.scoring.lock')}
      act={lock}
      onAct={() => lock.run({})}
      confirm={<p>{t('competition_page.scoring.lock_confirm')}</p>}
    />
  );
};
