import { Textarea } from '@navikt/ds-react/Textarea';
import * as z from 'zod';
import { read } from '../../../../../shared/api/answers.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { useAct } from '../../../../../shared/api/use-act.ts';
import { reasonField } from '../../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../../shared/page/act-button.tsx';
import { Section } from '../../../../../shared/page/page.tsx';
import type { Consortium } from '../read-partners.ts';

type Props = { readonly consortium: Consortium };
const whyForm = z.object({ reason: reasonField });

const useAsk = ({ id }: Consortium) => {
  const api = useApi();
  const param = { consortium: id };
  return useAct((json: { readonly reason?: string }, options) =>
    read(api.provider.consortia[':consortium'].proposal.$post({ param, json }, options)),
  );
};

const First = ({ consortium }: Props) => {
  const { t } = useWords();
  const ask = useAsk(consortium);
  return <ActButton label={t('partners.ask')} act={ask} onAct={() => ask.run({}, consortium.version)} />;
};

const Again = ({ consortium }: Props) => {
  const { t } = useWords();
  const ask = useAsk(consortium);
  const form = useHouseForm(whyForm, { reason: '' });
  const { field } = useFields(form);
  return (
    <>
      <p>{t('partners.ask_again_says')}</p>
      <HouseForm
        form={form}
        act={ask}
        onSend={(values) => ask.run(values, consortium.version)}
        label={t('partners.ask')}
      >
        <Textarea {...field('reason')} label={t('partners.change_why')} minRows={2} />
      </HouseForm>
    </>
  );
};

/** Asking every party to confirm what the lead has written. */
export const Ask = ({ consortium }: Props) => {
  const { t } = useWords();
  const wasComplete = consortium.state === 'complete' || consortium.before !== undefined;
  return (
    <Section title={t('partners.ask_title')}>
      <p>{t('partners.ask_says')}</p>
      {wasComplete ? <Again consortium={consortium} /> : <First consortium={consortium} />}
    </Section>
  );
};
