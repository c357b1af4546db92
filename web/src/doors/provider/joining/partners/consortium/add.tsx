import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../../shared/api/answers.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { useAct } from '../../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { partnerForm } from '../form.ts';
import type { Consortium } from '../read-partners.ts';

/** One more partner, by its Y-tunnus. */
export const Add = ({ consortium }: { readonly consortium: Consortium }) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(partnerForm, { yTunnus: '', as: 'member' });
  const { field } = useFields(form);
  const param = { consortium: consortium.id };
  const add = useAct((json: z.output<typeof partnerForm>, options) =>
    read(api.provider.consortia[':consortium'].parties.$post({ param, json }, options)),
  );
  const send = async (values: z.output<typeof partnerForm>): Promise<void> => {
    if (await add.run(values, consortium.version)) form.reset();
  };
  return (
    <HouseForm form={form} act={add} onSend={send} label={t('partners.add')} variant="secondary">
      <TextField
        {...field('yTunnus')}
        label={t('partners.y_tunnus')}
        description={t('partners.y_tunnus_says')}
        htmlSize={12}
      />
      <RadioGroup legend={t('partners.as')} id="as" name="as" defaultValue="member">
        {(['member', 'relied_on'] as const).map((one) => (
          <Radio key={one} value={one} {...form.register('as')}>
            {t(`partners.as_${one}`)}
          </Radio>
        ))}
      </RadioGroup>
    </HouseForm>
  );
};
