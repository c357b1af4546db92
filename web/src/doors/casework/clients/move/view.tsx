import { dayInFinland } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { FormErrors } from '../../../../shared/form/form-errors.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { HomeFields } from '../client-fields.tsx';
import { type ClientData, useClient } from '../use-client.ts';
import { moveForm, newMove } from './form.ts';

const Move = ({ data: { id, reference, version } }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const today = dayInFinland(useNow());
  const [sent, setSent] = useState(0);
  const form = useHouseForm(moveForm, newMove(today));
  const act = useAct(
    (json: ReturnType<typeof moveForm.parse>, options) =>
      read(api.casework.worker.clients[':client'].homes.$post({ param: { client: id }, json }, options)),
    () => go(`/casework/clients/${id}`),
  );
  const send = form.handleSubmit(
    (values) => act.run(values, version).then(() => undefined),
    () => setSent(sent + 1),
  );
  return (
    <Page
      title={t('client.move.title')}
      lead={t('client.move.lead')}
      back={{ to: `/casework/clients/${id}`, label: t('client.title', { reference }) }}
    >
      <form className="kt-stack" noValidate onSubmit={(event) => void send(event)}>
        <FormErrors errors={form.formState.errors} sent={sent} />
        <HomeFields register={form.register} errors={form.formState.errors} prefix="" />
        <ProblemBox refusal={act.refusal} />
        <Button type="submit" loading={act.busy}>
          {t('client.move.save')}
        </Button>
      </form>
    </Page>
  );
};

/** A move: the next results are the new home municipality's share. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Move data={data} />}</Loaded>;
