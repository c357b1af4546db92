import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { comparisonFile, type Recounted, recount, type Told } from '../../../../shared/comparison/recount.ts';
import { RecountedTable } from '../../../../shared/comparison/recounted-table.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import type { CallRef } from '../use-call.ts';

type RecountingProps = { readonly of: CallRef; readonly callTender: (tender: string, provider: string) => string };

/** A party reckons the comparison again on its own device, and may take the figures along. */
export const Recounting = ({ of: { authority, competition }, callTender }: RecountingProps) => {
  const { t } = useWords();
  const api = useApi();
  const [done, setDone] = useState<{ readonly told: Told; readonly again: Recounted }>();
  const fetchFigures = (): Promise<Told> =>
    read(
      api.provider.authorities[':authority'].tenders.comparison.$post({ param: { authority }, json: { competition } }),
    );
  const recounted = useAct(async (_: object) => {
    const told = await fetchFigures();
    setDone({ told, again: await recount(told) });
  });
  const saved = useAct(async (_: object) => {
    saveFile(comparisonFile(await fetchFigures()), `${competition}.json`);
  });
  return (
    <Section title={t('verify.ranking.title')}>
      <div className="kt-row kt-no-print">
        <ActButton
          label={t('verify.ranking.try')}
          act={recounted}
          onAct={() => recounted.run({})}
          variant="secondary"
        />
        <ActButton label={t('verify.ranking.download')} act={saved} onAct={() => saved.run({})} variant="secondary" />
      </div>
      {done !== undefined && <RecountedTable told={done.told} again={done.again} callTender={callTender} />}
    </Section>
  );
};
