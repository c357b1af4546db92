import { dayInFinland } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { HomeFields } from '../client-fields.tsx';
import { type ClientData, useClient } from '../use-client.ts';
import { moveForm, newMove } from './form.ts';

const Move = ({ data: { id, reference, version } }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(moveForm, newMove(dayInFinland(useNow())));
  const { field } = useFields(form);
  const act = useAct(
    (json: ReturnType<typeof moveForm.parse>, options) =>
      read(api.casework.worker.clients[':client'].homes.$post({ param: { client: id }, json }, options)),
    () => go(`/casework/clients/${id}`),
  );
  return (
    <Page
      title={t('client.move.title')}
      lead={t('client.move.lead')}
      back={{ to: `/casework/clients/${id}`, label: t('client.title', { reference }) }}
    >
      <HouseForm form={form} act={act} onSend={(values) => act.run(values, version)} label={t('client.move.save')}>
        <HomeFields field={field} />
      </HouseForm>
    </Page>
  );
};

/** A move: the next results are the new home municipality's share. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Move data={data} />}</Loaded>;
