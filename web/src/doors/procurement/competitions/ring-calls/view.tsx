import { SERVICE_TYPES } from '@kt/terms';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import * as z from 'zod';
import { useAuthorityNames } from '../../../../shared/agreements/buyers/use-authority-names.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { BuyersTable } from '../../../../shared/call/buyers/table.tsx';
import { reasonField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
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

const Consent = ({
  call: { id, authority: lead, version },
  as,
}: CallProps & { readonly as: 'propose' | 'confirm' }) => {
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
  return (
    <ActButton
      label={t(`ring_calls.${as}`)}
      act={consent}
      onAct={() => consent.run({}, version)}
      confirm={<p>{t('ring_calls.binds')}</p>}
    />
  );
};

const declineForm = z.object({ reason: reasonField });

const Decline = ({ call: { id, authority: lead, version } }: CallProps) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(declineForm, { reason: '' });
  const { field } = useFields(form, id);
  const decline = useAct((json: z.output<typeof declineForm>, options) =>
    read(
      api.procurement['ring-calls'][':lead'][':competition'].refusal.$post(
        { param: { lead, competition: id }, json },
        options,
      ),
    ),
  );
  return (
    <ReadMore header={t('ring_calls.decline_open')}>
      <HouseForm
        form={form}
        act={decline}
        onSend={(values) => decline.run(values, version)}
        label={t('ring_calls.decline')}
        variant="secondary"
        within={id}
      >
        <Textarea
          {...field('reason')}
          label={t('ring_calls.decline_why')}
          description={t('ring_calls.decline_told')}
          minRows={2}
        />
      </HouseForm>
    </ReadMore>
  );
};

type WordProps = CallProps & { readonly turn: RingTurn; readonly maySpeak: boolean };

/** What the reader may say for the area, or how its word stands. Whoever declined may still come round. */
const Word = ({ call, turn, maySpeak }: WordProps) => {
  const { t } = useWords();
  const isAsked = turn === 'propose' || turn === 'confirm';
  return (
    <>
      {isAsked ? <Consent call={call} as={turn} /> : <p>{t(`ring_calls.${turn}`)}</p>}
      {turn === 'declined' && maySpeak && <Consent call={call} as="propose" />}
      {(isAsked || turn === 'wait_other') && <Decline call={call} />}
    </>
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
      <Word call={call} turn={ringTurnOf(call, reader)} maySpeak={reader.maySpeak} />
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
