import type { Id } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useApi } from '../../../../shared/api/api-context.ts';
import { refusalOf } from '../../../../shared/api/refusal.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import type { GivenFile } from '../../../../shared/secrecy/versions.tsx';
import type { CallRef } from '../use-call.ts';

const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
} as const;

type FileProps = { readonly of: CallRef; readonly tender: Id<'tender'>; readonly file: GivenFile };

/** Saves a file of another's tender that was given to the reader's organisation. */
export const SaveGiven = ({ of: { authority, competition }, tender, file: { sha256, type, name } }: FileProps) => {
  const { t } = useWords();
  const { attachment } = useApi().provider.authorities[':authority'].tenders.disclosures;
  const save = useAct(async (_: object, _options) => {
    const answer = await attachment.$post({ param: { authority }, json: { competition, tender, sha256 } });
    if (!answer.ok) throw await refusalOf(answer);
    saveFile(await answer.blob(), `${tender}-${sha256.slice(0, 8)}.${EXTENSIONS[type]}`);
  });
  return (
    <>
      <Button
        type="button"
        size="small"
        variant="secondary"
        loading={save.busy}
        aria-label={`${t('provider.others.save')}: ${name ?? sha256.slice(0, 8)}`}
        onClick={() => void save.run({})}
      >
        {t('provider.others.save')}
      </Button>
      <ProblemBox refusal={save.refusal} />
    </>
  );
};
