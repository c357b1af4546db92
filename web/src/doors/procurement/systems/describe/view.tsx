import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import type { SystemShown } from '../answers.ts';
import { DescriptionFields } from '../description/fields.tsx';
import { type Described, describeForm, shownOf } from '../description/form.ts';

const EditForm = ({ system }: { readonly system: SystemShown }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(describeForm, shownOf(system));
  const param = { system: system.id };
  const save = useAct(
    (json: Described, options) => read(api.procurement.systems[':system'].$put({ param, json }, options)),
    () => go(`/procurement/systems/${system.id}`),
  );
  return (
    <HouseForm form={form} act={save} onSend={(values) => save.run(values, system.version)} label={t('web.save')}>
      <DescriptionFields form={form} />
    </HouseForm>
  );
};

/** A draft system described anew. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('system');
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  const back = system.data === undefined ? t('sys.list.title') : name(system.data.names);
  return (
    <Page title={t('sys.describe.title')} back={{ to: `/procurement/systems/${id}`, label: back }}>
      <Loaded of={system}>{(found) => <EditForm system={found} />}</Loaded>
    </Page>
  );
};
