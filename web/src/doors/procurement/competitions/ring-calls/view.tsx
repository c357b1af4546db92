import { SERVICE_TYPES } from '@kt/terms';
import { useAuthorityNames } from '../../../../shared/agreements/buyers/use-authority-names.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { BuyersTable } from '../../../../shared/call/buyers/table.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { optionsText } from '../../../../shared/trade/options-text.ts';
import { periodText } from '../../../../shared/trade/period-text.ts';
import { type RingCallShown, useRingCalls } from '../reads.ts';
import { type RingTurn, ringTurnOf } from './turn.ts';

type CallProps = { readonly call: RingCallShown };

const Consent = ({ call: { id, authority: lead, version }, turn }: CallProps & { readonly turn: RingTurn }) => {
  const { t } = useWords();
  const api = useApi();
  const consent = useAct((_: object, options) =>
    read(
      api.procurement['ring-calls'][':lead'][':competition'].consent.$post(
        { param: { lead, competition: id } },
        options,
      ),
    ),
  );
  if (turn !== 'propose' && turn !== 'confirm') return <p>{t(`ring_calls.${turn}`)}</p>;
  return (
    <ActButton
      label={t(`ring_calls.${turn}`)}
      act={consent}
      onAct={() => consent.run({}, version)}
      confirm={<p>{t('ring_calls.binds')}</p>}
    />
  );
};

const Call = ({ call }: CallProps) => {
  const words = useWords();
  const { t, name, moment, percent, number, euros } = words;
  const { self, has } = useSession();
  const nameOf = useAuthorityNames();
  const own = call.parts.find(({ authority }) => authority === call.buyer);
  const reader = { person: self?.person ?? '', maySpeak: has('procurement_officer', 'decision_maker') };
  const ownText =
    own &&
    t('ring_calls.own_says', {
      share: percent(own.shareBp),
      places: number(own.places),
      euros: euros(own.ceilingCents),
    });
  return (
    <Section title={name(call.title)}>
      <p>{name(call.need)}</p>
      <Facts
        rows={[
          [t('ring_calls.own'), ownText],
          [t('ring_calls.cost_centre'), call.costCentre],
          [t('ring_calls.leads'), nameOf(call.authority)],
          [t('competition_page.service_type'), name(SERVICE_TYPES[call.serviceType].names)],
          [t('competition_page.period'), periodText(call, words)],
          [t('competition_page.options'), optionsText(call.options, words)],
          [t('ring_calls.until'), `${moment(call.deadline)} (${t('web.finnish_time')})`],
        ]}
      />
      <BuyersTable parts={call.parts} withConsents />
      <Consent call={call} turn={ringTurnOf(call, reader)} />
    </Section>
  );
};

/** Calls that another area leads and this one buys by: what it would be bound to, and its own word. */
export const View = () => {
  const { t } = useWords();
  const calls = useRingCalls();
  return (
    <Page
      title={t('ring_calls.title')}
      lead={<p>{t('ring_calls.lead')}</p>}
      back={{ to: '/procurement/competitions', label: t('competition_page.title') }}
    >
      <Loaded of={calls}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('ring_calls.none')}</Empty>
          ) : (
            rows.map((call) => <Call key={call.id} call={call} />)
          )
        }
      </Loaded>
    </Page>
  );
};
