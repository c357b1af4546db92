import { id } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import type { NeedShown } from '../answers.ts';
import { closeForm } from '../form.ts';

type Published = {
  readonly id: string;
  readonly names: { readonly fi: string; readonly sv: string; readonly en: string };
};
type CloseProps = { readonly need: NeedShown; readonly systems: readonly Published[] };

const Close = ({ need, systems }: CloseProps) => {
  const { t, name } = useWords();
  const api = useApi();
  const param = { need: need.id };
  const form = useHouseForm(closeForm, { system: '' });
  const { field } = useFields(form);
  const close = useAct(({ system }: z.output<typeof closeForm>, options) =>
    read(api.procurement.needs[':need'].closing.$post({ param, json: { system: id('system', system) } }, options)),
  );
  return (
    <HouseForm
      form={form}
      act={close}
      onSend={(values) => close.run(values, need.version)}
      label={t('plan.close')}
      variant="secondary"
    >
      <Select label={t('plan.close.system')} {...field('system')}>
        <option value="">{t('form.choose')}</option>
        {systems.map((one) => (
          <option key={one.id} value={one.id}>
            {name(one.names)}
          </option>
        ))}
      </Select>
    </HouseForm>
  );
};

/** Closes the dialogue with the published system that it led to. */
export const CloseAct = ({ need }: Pick<CloseProps, 'need'>) => {
  const { t } = useWords();
  const systems = useRows(['systems'], (api) => (query) => read(api.procurement.systems.$get(query)));
  return (
    <ReadMore header={t('plan.close')}>
      <Loaded of={systems}>
        {(rows) => {
          const published = rows.filter(({ state }) => state !== 'draft');
          return published.length === 0 ? <p>{t('plan.close.none')}</p> : <Close need={need} systems={published} />;
        }}
      </Loaded>
    </ReadMore>
  );
};
