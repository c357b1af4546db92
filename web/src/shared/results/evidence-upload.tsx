import { dayInFinland } from '@kt/kernel';
import { EVIDENCE_KINDS, type EvidenceKind } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useNow } from '../api/clock-context.ts';
import { useAct } from '../api/use-act.ts';
import { HouseForm } from '../form/house-form.tsx';
import { useFields } from '../form/use-fields.ts';
import { useHouseForm } from '../form/use-house-form.ts';
import { useWords } from '../language/use-words.ts';
import { StatusLine } from '../page/parts.tsx';
import { type EvidenceSent, evidenceForm, newEvidence } from './evidence-form.ts';

type EvidenceUploadProps = {
  /** The kind that the reader most likely has. */
  readonly first: EvidenceKind;
  readonly send: (sent: EvidenceSent, options: { readonly headers: Record<string, string> }) => Promise<unknown>;
};

/** Stores a file that proves something; what may be sent is said before. */
export const EvidenceUpload = ({ first, send }: EvidenceUploadProps) => {
  const { t } = useWords();
  const form = useHouseForm(evidenceForm, newEvidence(dayInFinland(useNow()), first));
  const { field } = useFields(form);
  const act = useAct(send, () => form.resetField('file'));
  const { error, id, ...file } = field('file');
  return (
    <>
      <HouseForm form={form} act={act} variant="secondary" onSend={(sent) => act.run(sent)} label={t('evidence.store')}>
        <Select label={t('evidence.kind')} {...field('kind')}>
          {EVIDENCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`evidence.kind.${kind}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('evidence.obtained')}
          description={t('web.form.day_hint')}
          htmlSize={14}
          {...field('obtainedOn')}
        />
        <div className="kt-stack kt-tight">
          <label htmlFor={id} className="aksel-form-field__label aksel-label">
            {t('evidence.file')}
          </label>
          <p className="kt-quiet">{t('evidence.file_hint')}</p>
          <input id={id} type="file" accept=".pdf,.png,.jpg,.jpeg,.txt" {...file} />
          {error !== undefined && <p className="aksel-error-message aksel-label">{error}</p>}
        </div>
      </HouseForm>
      {act.done && <StatusLine>{t('evidence.stored')}</StatusLine>}
    </>
  );
};
