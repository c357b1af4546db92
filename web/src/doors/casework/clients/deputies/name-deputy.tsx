import { dayInFinland, id } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import type { Choice } from '../choices.ts';
import { Options } from '../options-of.tsx';
import { deputyForm, newDeputy } from './form.ts';

type NameDeputyProps = {
  readonly me: string;
  /** Every case worker of the area. */
  readonly guides: readonly Choice[];
  /** A supervisor names one for another, e.g. for somebody who is ill. */
  readonly forOthers: boolean;
};

const useNaming = (me: string) => {
  const { deputies } = useApi().casework.worker;
  return useAct(({ worker, standIn, from, until }: ReturnType<typeof deputyForm.parse>, options) => {
    const days = { standIn: id('person', standIn), from, until };
    return worker === me
      ? read(deputies.$post({ json: days }, options))
      : read(deputies['for-others'].$post({ json: { worker: id('person', worker), ...days } }, options));
  });
};

/** Names who stands in while somebody is away. */
export const NameDeputy = ({ me, guides, forOthers }: NameDeputyProps) => {
  const { t } = useWords();
  const form = useHouseForm(deputyForm, newDeputy(forOthers ? '' : me, dayInFinland(useNow())));
  const { field } = useFields(form);
  const act = useNaming(me);
  return (
    <>
      <HouseForm form={form} act={act} onSend={(values) => act.run(values)} label={t('deputy.name')}>
        {forOthers && (
          <Select label={t('deputy.worker')} {...field('worker')}>
            <option value="">{t('deputy.choose')}</option>
            <Options of={guides} />
          </Select>
        )}
        <Select label={t('deputy.stand_in')} {...field('standIn')}>
          <option value="">{t('deputy.choose')}</option>
          <Options of={forOthers ? guides : guides.filter(({ value }) => value !== me)} />
        </Select>
        <TextField label={t('deputy.from')} description={t('web.form.day_hint')} htmlSize={14} {...field('from')} />
        <TextField label={t('deputy.until')} htmlSize={14} {...field('until')} />
      </HouseForm>
      {act.done && <StatusLine>{t('deputy.done')}</StatusLine>}
    </>
  );
};
