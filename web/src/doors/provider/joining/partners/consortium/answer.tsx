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
import { Go } from '../../../../../shared/page/go.tsx';
import { Section } from '../../../../../shared/page/page.tsx';
import { useSession } from '../../../../../shared/session/session-context.ts';
import { maySend } from '../../powers.ts';
import type { Consortium } from '../read-partners.ts';

type Props = { readonly consortium: Consortium };
const whyForm = z.object({ reason: reasonField });

const Decline = ({ consortium }: Props) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(whyForm, { reason: '' });
  const { field } = useFields(form);
  const param = { consortium: consortium.id };
  const { edition, state } = consortium;
  const isLeaving = state === 'complete';
  const decline = useAct(({ reason }: z.output<typeof whyForm>, options) =>
    read(api.provider.consortia[':consortium'].refusals.$post({ param, json: { edition, reason } }, options)),
  );
  return (
    <details>
      <summary>{t(isLeaving ? 'partners.leave_open' : 'partners.decline_open')}</summary>
      {isLeaving && <p>{t('partners.leave_says')}</p>}
      <HouseForm
        form={form}
        act={decline}
        onSend={(values) => decline.run(values)}
        label={t(isLeaving ? 'partners.leave' : 'partners.decline')}
        variant="danger"
      >
        <Textarea {...field('reason')} label={t('partners.decline_why')} minRows={2} />
      </HouseForm>
    </details>
  );
};

const Confirm = ({ consortium }: Props) => {
  const { t } = useWords();
  const api = useApi();
  const param = { consortium: consortium.id };
  const { edition } = consortium;
  const confirm = useAct((_: object, options) =>
    read(api.provider.consortia[':consortium'].confirmations.$post({ param, json: { edition } }, options)),
  );
  return (
    <ActButton
      label={t('partners.confirm')}
      act={confirm}
      onAct={() => confirm.run({})}
      confirm={<p>{t('partners.confirm_says')}</p>}
    />
  );
};

/** The organisation's own answer to what it has before it. */
export const Answer = ({ consortium }: Props) => {
  const { t } = useWords();
  const session = useSession();
  const own = consortium.answers.find(({ organisation }) => organisation === session.actingFor)?.answer;
  if (own === undefined || consortium.state === 'dissolved') return null;
  return (
    <Section title={t('partners.own_answer')}>
      <p>{t(`partners.own.${own}`)}</p>
      {maySend(session) ? (
        <>
          {own !== 'confirmed' && <Confirm consortium={consortium} />}
          {own !== 'declined' && consortium.own === 'party' && <Decline consortium={consortium} />}
        </>
      ) : (
        <>
          <p>{t('partners.needs_mandate')}</p>
          <Go to="/provider/organisation/mandate">{t('provider.mandate.title')}</Go>
        </>
      )}
    </Section>
  );
};
