import { Textarea } from '@navikt/ds-react/Textarea';
import { useAct } from '../api/use-act.ts';
import { HouseForm } from '../form/house-form.tsx';
import { useFields } from '../form/use-fields.ts';
import { useHouseForm } from '../form/use-house-form.ts';
import { useWords } from '../language/use-words.ts';
import { StatusLine } from '../page/parts.tsx';
import { messageForm } from './form.ts';

type Text = ReturnType<typeof messageForm.parse>;
type WriteProps = {
  readonly send: (json: Text, options: { readonly headers: Record<string, string> }) => Promise<unknown>;
};

/** Writes to the other side; what was typed stays until it is sent. */
export const Write = ({ send }: WriteProps) => {
  const { t } = useWords();
  const form = useHouseForm(messageForm, { text: '' });
  const { field } = useFields(form);
  const act = useAct(send, () => {
    form.reset();
  });
  return (
    <>
      {act.done && <StatusLine>{t('messages.sent')}</StatusLine>}
      <HouseForm form={form} act={act} onSend={(values) => act.run(values)} label={t('messages.send')}>
        <Textarea label={t('messages.text')} description={t('messages.text_hint')} minRows={3} {...field('text')} />
      </HouseForm>
    </>
  );
};
