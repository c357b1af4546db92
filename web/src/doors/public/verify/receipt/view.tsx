import { type Checked, checkReceipt, type Receipt, type Told } from '@kt/transparency/domain/receipt-check.ts';
import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { Label } from '@navikt/ds-react/Typography';
import { type ChangeEvent, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { findings, receiptIn } from './presenter.ts';
import { ownTools } from './tools.ts';

type Done = { readonly receipt: Receipt; readonly told: Told; readonly checked: Checked };

const proofFile = ({ receipt, told }: Done): Blob =>
  new Blob([JSON.stringify({ receipt, told }, undefined, 2)], { type: 'application/json' });

const Found = ({ done }: { readonly done: Done }) => {
  const words = useWords();
  const { t, moment } = words;
  const { competition, at } = done.receipt;
  return (
    <Section title={t('verify.receipt.found')}>
      <Facts
        rows={[
          [t('verify.receipt.received'), done.checked.signature === 'right' ? moment(at) : undefined],
          ...findings(done.checked, words).map(
            ({ key, title, tone, short, says }) =>
              [
                title,
                <div key={key} className="kt-stack kt-tight">
                  <div>
                    <StateTag tone={tone}>{short}</StateTag>
                  </div>
                  {says.map((text) => (
                    <p key={text}>{text}</p>
                  ))}
                </div>,
              ] as const,
          ),
        ]}
      />
      {done.told.event !== undefined && (
        <>
          <p className="kt-quiet">{t('verify.receipt.offline_says')}</p>
          <div className="kt-row kt-no-print">
            <Button variant="secondary" onClick={() => saveFile(proofFile(done), `${competition}-proof.json`)}>
              {t('verify.receipt.save_proof')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
};

/** Anybody who holds a receipt checks its signature, and after the opening whether exactly that tender was opened. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const [text, setText] = useState('');
  const [isNone, setNone] = useState(false);
  const [done, setDone] = useState<Done>();
  const check = useAct(async (receipt: Receipt) => {
    const { competition, hash } = receipt;
    const told = await read(api.public.receipts.view.$post({ json: { competition, hash } }));
    setDone({ receipt, told, checked: await checkReceipt(ownTools, receipt, told) });
  });
  const start = (typed: string): void => {
    const receipt = receiptIn(typed);
    setNone(receipt === undefined);
    setDone(undefined);
    if (receipt !== undefined) void check.run(receipt);
    else document.getElementById('receipt')?.focus();
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
      {done !== undefined && <Found done={done} />}
    </Page>
  );
};
