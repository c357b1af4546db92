import { id } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import type { Choice } from '../choices.ts';
import { Options } from '../options-of.tsx';
import { type ClientData, useClient } from '../use-client.ts';
import { guideChoices, useColleagueRows } from '../use-guides.ts';
import { handOverForm } from './form.ts';

type GiveProps = { readonly data: ClientData; readonly guides: readonly Choice[] };

const Give = ({ data: { id: client, version }, guides }: GiveProps) => {
  const { t } = useWords();
  const api = useApi();
  const [given, setGiven] = useState('');
  const form = useHouseForm(handOverForm, { to: '' });
  const { field } = useFields(form);
  const act = useAct(({ to }: ReturnType<typeof handOverForm.parse>, options) =>
    read(
      api.casework.worker.clients[':client']['hand-over'].$post(
        { param: { client }, json: { to: id('person', to) } },
        options,
      ),
    ),
  );
  const send = async (values: ReturnType<typeof handOverForm.parse>): Promise<void> => {
    if (await act.run(values, version)) setGiven(guides.find(({ value }) => value === values.to)?.label ?? '');
  };
  if (given !== '')
    return (
      <>
        <StatusLine>{t('hand_over.done', { name: given })}</StatusLine>
        <p>
          <Go to="/casework/clients">{t('hand_over.to_list')}</Go>
        </p>
      </>
    );
  return (
    <HouseForm form={form} act={act} onSend={send} label={t('hand_over.act')}>
      <Select label={t('hand_over.to')} {...field('to')}>
        <option value="">{t('deputy.choose')}</option>
        <Options of={guides} />
      </Select>
    </HouseForm>
  );
};

const Shown = ({ data }: { readonly data: ClientData }) => {
  const { t } = useWords();
  return (
    <Page
      title={t('hand_over.title')}
      lead={t('hand_over.lead')}
      back={{ to: `/casework/clients/${data.id}`, label: t('client.title', { reference: data.reference }) }}
    >
      <Loaded of={useColleagueRows()}>
        {(rows) => <Give data={data} guides={guideChoices(rows, data.caseWorker)} />}
      </Loaded>
    </Page>
  );
};

/** A client goes to another case worker for good. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Shown data={data} />}</Loaded>;
