import * as wire from '@kt/competition/wire.ts';
import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { type ChangeEvent, useState } from 'react';
import { type Recounted, recount, type Told } from '../../../shared/comparison/recount.ts';
import { RecountedTable } from '../../../shared/comparison/recounted-table.tsx';
import { useWords } from '../../../shared/language/use-words.ts';
import { Page } from '../../../shared/page/page.tsx';
import { StatusLine } from '../../../shared/page/parts.tsx';

type Done = { readonly told: Told; readonly again: Recounted };
const TAIL = 6;

const figuresIn = async (file: File): Promise<Told | undefined> => {
  try {
    const parsed = wire.publishedEvaluation.safeParse(JSON.parse(await file.text()));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** Anybody ranks the tenders of a comparison again, with nothing but its file. */
export const View = () => {
  const { t } = useWords();
  const [done, setDone] = useState<Done | 'not_file'>();
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    const told = await figuresIn(file);
    setDone(told === undefined ? 'not_file' : { told, again: await recount(told) });
  };
  return (
    <Page title={t('verify.ranking.title')} lead={<p>{t('verify.ranking.lead')}</p>}>
      <div className="kt-stack">
        <Label htmlFor="comparison">{t('verify.ranking.file')}</Label>
        <p id="comparison-help" className="kt-quiet">
          {t('verify.ranking.file_help')}
        </p>
        <input
          id="comparison"
          type="file"
          accept=".json,application/json"
          aria-invalid={done === 'not_file'}
          aria-describedby="comparison-help comparison-problem"
          onChange={(event) => void choose(event)}
        />
        <div id="comparison-problem">
          {done === 'not_file' && <ErrorMessage>{t('verify.ranking.not_file')}</ErrorMessage>}
        </div>
        <StatusLine>
          {done === undefined || done === 'not_file'
            ? ''
            : t(done.again.isSame ? 'verify.ranking.same' : 'verify.ranking.other')}
        </StatusLine>
      </div>
      {done !== undefined && done !== 'not_file' && (
        <RecountedTable told={done.told} again={done.again} callTender={(tender) => `…${tender.slice(-TAIL)}`} />
      )}
    </Page>
  );
};
