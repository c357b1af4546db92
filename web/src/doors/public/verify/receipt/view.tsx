import { Textarea } from '@navikt/ds-react/Textarea';
import { Label } from '@navikt/ds-react/Typography';
import { type ChangeEvent, lazy, Suspense, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import type { Done } from './checking.ts';

// What reads and checks a receipt comes when there is one.
const Found = lazy(async () => ({ default: (await import('./found.tsx')).Found }));

/** Anybody who holds a receipt checks its signature, and after the opening whether exactly that tender was opened. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const [text, setText] = useState('');
  const [isNone, setNone] = useState(false);
  const [done, setDone] = useState<Done>();
  const check = useAct(async ({ typed }: { readonly typed: string }) => {
    const { checkText } = await import('./checking.ts');
    const checked = await checkText(typed, ({ competition, hash }) =>
      read(api.public.receipts.view.$post({ json: { competition, hash } })),
    );
    setNone(checked === undefined);
    setDone(checked);
    if (checked === undefined) document.getElementById('receipt')?.focus();
  });
  const start = (typed: string): void => {
    setDone(undefined);
    void check.run({ typed });
  };
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const loaded = await currentTarget.files?.[0]?.text();
    if (loaded === undefined) return;
    setText(loaded);
    start(loaded);
  };
  return (
    <Page title={t('verify.receipt.title')} lead={<p>{t('verify.receipt.lead')}</p>}>
      <div className="kt-stack">
        <div className="kt-stack kt-tight">
          <Label htmlFor="receipt-file">{t('verify.receipt.file')}</Label>
          <p id="receipt-file-help" className="kt-quiet">
            {t('verify.receipt.file_help')}
          </p>
          <input
            id="receipt-file"
            type="file"
            accept=".json,application/json"
            aria-describedby="receipt-file-help"
            onChange={(event) => void choose(event)}
          />
        </div>
        <Textarea
          id="receipt"
          label={t('verify.receipt.text')}
          description={t('verify.receipt.text_help')}
          error={isNone && t('verify.receipt.not_receipt')}
          minRows={4}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <ActButton label={t('verify.receipt.check')} act={check} onAct={() => start(text)} />
        <StatusLine>{done === undefined ? '' : t('verify.receipt.checked')}</StatusLine>
      </div>
      {done !== undefined && (
        <Suspense>
          <Found done={done} />
        </Suspense>
      )}
    </Page>
  );
};
