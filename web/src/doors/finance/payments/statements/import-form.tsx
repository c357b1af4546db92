import { Button } from '@navikt/ds-react/Button';
import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { type SubmitEvent, useRef, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { fileProblem } from './presenter.ts';

const useImport = () => {
  const api = useApi();
  const go = useGo();
  return useAct(
    async ({ file }: { file: File; of: string }, { headers }) => {
      const body = await file.arrayBuffer();
      const init = { headers: { ...headers, 'content-type': 'application/xml' }, body };
      return read(api.finance.statements.$post({}, { init }));
    },
    ({ id }) => go(`/finance/statements/${id}`),
  );
};

/** One file of the bank; while it is read the page says so. */
export const ImportForm = () => {
  const { t } = useWords();
  const chosen = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<'choose' | 'too_big'>();
  const bring = useImport();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const file = chosen.current?.files?.[0];
    const found = fileProblem(file);
    setProblem(found);
    if (found !== undefined || file === undefined) return chosen.current?.focus();
    setName(file.name);
    void bring.run({ file, of: `${file.name} ${String(file.size)} ${String(file.lastModified)}` });
  };
  return (
    <Section title={t('finance.statements.import')}>
      <form noValidate className="kt-stack" onSubmit={send}>
        <Label htmlFor="statement">{t('finance.statements.file')}</Label>
        <input
          ref={chosen}
          id="statement"
          type="file"
          accept=".xml,application/xml,text/xml"
          aria-invalid={problem !== undefined}
          aria-describedby="statement-problem"
        />
        <div id="statement-problem">{problem && <ErrorMessage>{t(`finance.statements.${problem}`)}</ErrorMessage>}</div>
        <ProblemBox refusal={bring.refusal} />
        <Button type="submit" loading={bring.busy}>
          {t('finance.statements.import')}
        </Button>
        <StatusLine>{bring.busy ? t('finance.statements.reading', { name }) : ''}</StatusLine>
        {bring.busy && <progress className="kt-meter" aria-label={t('finance.statements.import')} />}
      </form>
    </Section>
  );
};
