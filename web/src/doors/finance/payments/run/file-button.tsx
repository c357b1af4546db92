import type { Id } from '@kt/kernel';
import { useApi } from '../../../../shared/api/api-context.ts';
import { refusalOf } from '../../../../shared/api/refusal.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';

const nameIn = (header: string | null, otherwise: string): string =>
  /filename="([\w.-]+)"/.exec(header ?? '')?.[1] ?? otherwise;

/** The file for the bank. */
export const FileButton = ({ run }: { readonly run: Id<'run'> }) => {
  const { t } = useWords();
  const api = useApi();
  const fetched = useAct(async (_: object) => {
    const answer = await api.finance.runs[':run'].file.$get({ param: { run } });
    if (!answer.ok && answer instanceof Response) throw await refusalOf(answer);
    saveFile(await answer.blob(), nameIn(answer.headers.get('content-disposition'), `${run}.xml`));
  });
  return (
    <>
      <ActButton label={t('finance.run.file')} act={fetched} onAct={() => fetched.run({})} />
      <p className="kt-quiet">{t('finance.run.file.help')}</p>
    </>
  );
};
