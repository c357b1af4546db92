import { MOST_ATTACHMENTS } from '@kt/competition/domain/attachments.ts';
import { Button } from '@navikt/ds-react/Button';
import { type ChangeEvent, useId, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { Refusal } from '../../../../../shared/api/refusal.ts';
import { sizeText } from '../../../../../shared/format/size-text.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { StatusLine } from '../../../../../shared/page/parts.tsx';
import { ProblemBox } from '../../../../../shared/page/problem-box.tsx';
import type { CallRef } from '../../use-call.ts';
import type { Shown } from '../draft.ts';
import type { TenderSent } from '../form.ts';
import { type AttachFault, attach } from './attach.ts';

type FilesProps = { readonly of: CallRef; readonly form: UseFormReturn<Shown, unknown, TenderSent> };
type Stage = 'resting' | 'sending' | AttachFault | Refusal;

const useAttaching = ({ of, form }: FilesProps) => {
  const api = useApi();
  const [stage, setStage] = useState<Stage>('resting');
  const keep = (attachments: Shown['attachments']): void => {
    form.setValue('attachments', attachments, { shouldDirty: true });
  };
  const add = async (file: File): Promise<void> => {
    setStage('sending');
    try {
      const done = await attach(api, of, file);
      if (typeof done !== 'string') keep([...form.getValues('attachments'), done]);
      setStage(typeof done === 'string' ? done : 'resting');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setStage(error);
    }
  };
  const remove = (sha256: string): void => keep(form.getValues('attachments').filter((one) => one.sha256 !== sha256));
  return { stage, add, remove };
};

/** Files that go with the tender: each is sealed and sent as it is chosen, and counts once the tender is submitted. */
export const Files = (props: FilesProps) => {
  const { t, number } = useWords();
  const id = useId();
  const { stage, add, remove } = useAttaching(props);
  const attachments = props.form.watch('attachments');
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const { target } = event;
    const file = target.files?.[0];
    // The same file may be chosen again.
    target.value = '';
    if (file !== undefined) void add(file);
  };
  return (
    <>
      <p>{t('tender.files.says')}</p>
      {attachments.length > 0 && (
        <ul className="kt-plain-list">
          {attachments.map(({ name, bytes, sha256 }) => (
            <li key={sha256} className="kt-row">
              <span className="kt-written">{name}</span>
              <span className="kt-quiet">{sizeText(bytes, number)}</span>
              <Button
                type="button"
                size="small"
                variant="tertiary"
                aria-label={`${t('tender.files.remove')}: ${name}`}
                onClick={() => remove(sha256)}
              >
                {t('tender.files.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {attachments.length < MOST_ATTACHMENTS && (
        <div className="kt-stack kt-tight">
          <label htmlFor={id} className="aksel-form-field__label aksel-label">
            {t('tender.files.add')}
          </label>
          <p className="kt-quiet">{t('tender.files.hint')}</p>
          <input
            id={id}
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.txt"
            disabled={stage === 'sending'}
            onChange={choose}
          />
        </div>
      )}
      <StatusLine>{typeof stage === 'string' && stage !== 'resting' && t(`tender.files.stage.${stage}`)}</StatusLine>
      {stage instanceof Refusal && <ProblemBox refusal={stage} />}
    </>
  );
};
