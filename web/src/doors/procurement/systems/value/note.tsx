import type { Id } from '@kt/kernel';
import { Textarea } from '@navikt/ds-react/Textarea';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';

const schema = z.object({ note: z.string().trim().min(5, 'form.reason').max(4_000, 'form.too_long') });
type NoteProps = { readonly system: Id<'system'>; readonly version: number };

/** What the authority does about a value that was reached: it ends the task. */
export const NoteValue = ({ system, version }: NoteProps) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(schema, { note: '' });
  const { field } = useFields(form);
  const note = useAct((json: z.output<typeof schema>, options) =>
    read(api.procurement.systems[':system']['value-notes'].$post({ param: { system }, json }, options)),
  );
  return (
    <HouseForm form={form} act={note} onSend={(values) => note.run(values, version)} label={t('sval.note.act')}>
      <Textarea label={t('sval.note')} description={t('sval.note.hint')} {...field('note')} />
    </HouseForm>
  );
};
