import { Button } from '@navikt/ds-react/Button';
import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { type SubmitEvent, useRef, useState } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';

const MOST_BYTES = 1_000_000;
const ACCEPTED = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Problem = 'choose' | 'too_big' | 'empty';

type FileFormProps = {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
};

/** One CSV or XLSX file of at most a megabyte. */
export const FileForm = ({ busy, onFile }: FileFormProps) => {
  const { t } = useWords();
  const chosen = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem>();
  const problemOf = (file: File | undefined): Problem | undefined => {
    if (file === undefined) return 'choose';
    if (file.size === 0) return 'empty';
    return file.size > MOST_BYTES ? 'too_big' : undefined;
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const file = chosen.current?.files?.[0];
    const found = problemOf(file);
    setProblem(found);
    if (found !== undefined || file === undefined) return chosen.current?.focus();
    onFile(file);
  };
  return (
    <form noValidate className="kt-stack" onSubmit={send}>
      <Label htmlFor="file">{t('agr.import.file')}</Label>
      <input
        ref={chosen}
        id="file"
        type="file"
        accept={ACCEPTED}
        aria-invalid={problem !== undefined}
        aria-describedby="file-problem"
      />
      <div id="file-problem">{problem && <ErrorMessage>{t(`agr.import.file.${problem}`)}</ErrorMessage>}</div>
      <div className="kt-row">
        <Button type="submit" loading={busy}>
          {t('agr.import.check')}
        </Button>
      </div>
    </form>
  );
};
