import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Empty, Facts } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayWrite } from '../powers.ts';
import { type CallRef, type Invitation, useCallRef, useInvitation } from '../use-call.ts';
import { askForm } from './form.ts';

type AskProps = { readonly of: CallRef; readonly yTunnus: string | undefined };

const Sent = ({ id, at }: { readonly id: string; readonly at: string }) => {
  const { t, moment } = useWords();
  const call = useCallRef();
  return (
    <div className="kt-box" role="status">
      <h2>{t('provider.enquiry.sent')}</h2>
      <Facts
        rows={[
          [t('provider.enquiry.id'), <code key="id">{id}</code>],
          [t('provider.enquiry.at'), moment(at)],
        ]}
      />
      <p>{t('provider.enquiry.sent_says')}</p>
      <div className="kt-row">
        <Go to={call.at} as="primary">
          {t('provider.turned.back')}
        </Go>
      </div>
    </div>
  );
};

const Ask = ({ of: { authority, competition }, yTunnus }: AskProps) => {
  const { t } = useWords();
  const api = useApi();
  const { acting } = useSession();
  const now = useNow();
  const [sent, setSent] = useState<{ readonly id: string; readonly at: string }>();
  const names = acting?.names;
  const schema = useMemo(
    () => askForm({ names: Object.values(names ?? {}), ...(yTunnus !== undefined && { yTunnus }) }),
    [names, yTunnus],
  );
  const form = useHouseForm(schema, { text: '' });
  const { field } = useFields(form);
  const ask = useAct(
    (json: { text: string }, options) =>
      read(
        api.provider.authorities[':authority'].enquiries.$post(
          { param: { authority }, json: { competition, ...json } },
          options,
        ),
      ),
    ({ id }) => setSent({ id, at: now }),
  );
  if (sent !== undefined) return <Sent {...sent} />;
  return (
    <HouseForm form={form} act={ask} onSend={(typed) => ask.run(typed)} label={t('provider.enquiry.send')}>
      <Textarea
        label={t('provider.enquiry.text')}
        description={t('provider.enquiry.text_says')}
        minRows={5}
        {...field('text')}
      />
    </HouseForm>
  );
};

const InTime = ({ of, call }: { readonly of: CallRef; readonly call: Invitation }) => {
  const { t } = useWords();
  const now = useNow();
  const session = useSession();
  const { at } = useCallRef();
  const own = useRead(['own-provider'], (api) => api.provider.providers.own.$get());
  const until = call.questionsUntil;
  if (call.state !== 'open' || now >= until || !mayWrite(session))
    return (
      <Empty
        action={
          <Go to={at} as="secondary">
            {t('provider.turned.back')}
          </Go>
        }
      >
        {t(mayWrite(session) ? 'provider.enquiry.closed' : 'provider.call.ask_writer')}
      </Empty>
    );
  return (
    <>
      <Due at={until} label={t('provider.enquiry.until')} />
      <Loaded of={own}>{({ yTunnus }) => <Ask of={of} yTunnus={yTunnus} />}</Loaded>
    </>
  );
};

/** A question about an open call, without the asker's name. */
export const View = () => {
  const { t, name } = useWords();
  const { at, ...of } = useCallRef();
  const invitation = useInvitation(of);
  return (
    <Loaded of={invitation}>
      {(call) => (
        <Page
          title={t('provider.enquiry.ask')}
          lead={<p>{t('provider.enquiry.lead')}</p>}
          back={{ to: at, label: name(call.title) }}
        >
          <InTime of={of} call={call} />
        </Page>
      )}
    </Loaded>
  );
};
