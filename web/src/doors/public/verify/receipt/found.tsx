import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import type { Done } from './checking.ts';
import { findings } from './presenter.ts';

const proofFile = ({ receipt, told }: Done): Blob =>
  new Blob([JSON.stringify({ receipt, told }, undefined, 2)], { type: 'application/json' });

/** What the check found, and the proof to take along. */
export const Found = ({ done }: { readonly done: Done }) => {
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
