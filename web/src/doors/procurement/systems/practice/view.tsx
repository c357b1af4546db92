import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import * as z from 'zod';
import { type Held, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { textField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';

type Practice = Held<Awaited<ReturnType<Api['procurement']['admission-practice']['$get']>>>;
const schema = z.object({
  decision: z.enum(['one_person', 'two_persons']),
  delegation: textField.max(200, 'form.too_long'),
});

const Set = ({ practice }: { readonly practice: Practice }) => {
  const { t } = useWords();
  const api = useApi();
  const { decision, delegation = '', version } = practice;
  const form = useHouseForm(schema, { decision, delegation });
  const { field } = useFields(form);
  const set = useAct((json: z.output<typeof schema>, options) =>
    read(api.procurement['admission-practice'].$put({ json }, options)),
  );
  return (
    <>
      <HouseForm form={form} act={set} onSend={(values) => set.run(values, version)} label={t('join.practice.act')}>
        <RadioGroup legend={t('join.practice.decision')} id="decision" name="decision" defaultValue={decision}>
          {(['two_persons', 'one_person'] as const).map((one) => (
            <Radio key={one} value={one} {...form.register('decision')}>
              {t(`join.practice.${one}`)}
            </Radio>
          ))}
        </RadioGroup>
        <TextField
          {...field('delegation')}
          label={t('join.practice.delegation')}
          description={t('req.delegation.hint')}
        />
      </HouseForm>
      <StatusLine>{set.done ? t('join.practice.done') : ''}</StatusLine>
    </>
  );
};

/** How the authority has requests to participate decided. */
export const View = () => {
  const { t } = useWords();
  const { has } = useSession();
  const practice = useRead(['admission-practice'], (api) => api.procurement['admission-practice'].$get());
  return (
    <Page
      title={t('join.practice.title')}
      lead={<p>{t('join.practice.lead')}</p>}
      back={{ to: '/procurement/requests', label: t('req.list.title') }}
    >
      <Loaded of={practice}>
        {(found) =>
          has('decision_maker') ? (
            <Set practice={found} />
          ) : (
            <Facts
              rows={[
                [t('join.practice.decision'), t(`join.practice.${found.decision}`)],
                [t('join.practice.delegation'), found.delegation],
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
};
