import { Alert } from '@navikt/ds-react/Alert';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { servedLines } from '../client/presenter.ts';
import { Answer } from './answer.tsx';
import { separationLine, separationRows, stepOf } from './presenter.ts';
import { Reason, type Said } from './reason.tsx';
import { type SeparationData, useSeparation } from './use-separation.ts';

type Of = { readonly data: SeparationData };

const Write = ({ data: { id: client, version, served } }: Of) => {
  const { t } = useWords();
  const go = useGo();
  const { separation } = useApi().casework.worker.clients[':client'];
  const act = useAct(
    (json: Said, options) => read(separation.$post({ param: { client }, json }, options)),
    () => go(`/casework/clients/${client}`),
  );
  const isAsked = served.length > 0;
  return (
    <>
      {isAsked && <p>{t('separate.ask_lead')}</p>}
      <Reason
        act={act}
        version={version}
        label={t(isAsked ? 'separate.ask' : 'separate.act')}
        why={t('separate.why')}
        hint={t('separate.why_hint')}
      />
    </>
  );
};

const Served = ({ data: { served } }: Of) => {
  const words = useWords();
  const { t } = words;
  if (served.length === 0) return null;
  return (
    <Section title={t('separate.served')}>
      <p>{t('separate.served_lead')}</p>
      <ul>
        {servedLines(served, words).map(({ id, service, begun, state }) => (
          <li key={id}>
            {service}, {begun}, {t(`state.referral.${state}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Step = ({ data }: Of) => {
  const { t } = useWords();
  const { self, has } = useSession();
  const step = stepOf(data, self?.person, has('supervisor'));
  if (step === 'write') return <Write data={data} />;
  if (step === 'answer') return <Answer data={data} />;
  const said = { held: 'separate.held', wait: 'separate.waits', another: 'separate.another' } as const;
  return (
    <Alert variant="info" size="small">
      {t(said[step])}
    </Alert>
  );
};

const Shown = ({ data }: Of) => {
  const words = useWords();
  const colleague = useColleagues();
  const { t } = words;
  const { id, reference, separation } = data;
  return (
    <Page
      title={t('separate.title')}
      lead={t('separate.lead')}
      back={{ to: `/casework/clients/${id}`, label: t('client.title', { reference }) }}
    >
      {separation !== undefined && <p>{separationLine(separation, colleague, words)}</p>}
      <Facts rows={separationRows(data, colleague, words)} />
      <Served data={data} />
      <Step data={data} />
    </Page>
  );
};

/** A joining to the national system that was wrong: what goes back, what stays, and the act with its reason. */
export const View = () => <Loaded of={useSeparation(usePathId('client'))}>{(data) => <Shown data={data} />}</Loaded>;
