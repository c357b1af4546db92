import { SERVICE_TYPES } from '@kt/terms';
import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag, Strip } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { periodText } from '../../../../shared/trade/period-text.ts';
import { PriceTable } from '../../../../shared/trade/price-table.tsx';
import { mayWrite } from '../powers.ts';
import { useCallRef, useInvitation, useOwnTender } from '../use-call.ts';
import { NextStep } from './begin.tsx';
import { municipalityNames, nextAct } from './presenter.ts';
import { Scoring } from './scoring.tsx';

type Invitations = Api['provider']['authorities'][':authority']['invitations'];
export type Invitation = Held<Awaited<ReturnType<Invitations['view']['$post']>>>;

const Addenda = ({ call }: { readonly call: Invitation }) => {
  const { t, moment, name } = useWords();
  if (call.addenda.length === 0) return <p className="kt-quiet">{t('provider.call.no_addenda')}</p>;
  return (
    <ol className="kt-cards">
      {call.addenda.map(({ number, at, texts, deadline }) => (
        <li key={number} className="kt-card" data-edge="near">
          <h3>{t('provider.call.addendum', { number, at: moment(at) })}</h3>
          <p>{name(texts)}</p>
          <p className="kt-quiet">{t('provider.call.addendum_deadline', { at: moment(deadline) })}</p>
        </li>
      ))}
    </ol>
  );
};

const Asked = ({ call }: { readonly call: Invitation }) => {
  const words = useWords();
  const { t, name, euros, language } = words;
  return (
    <>
      <Strip
        figures={[
          [t('provider.call.places'), call.places],
          [t('provider.call.winners'), call.winners],
          [t('provider.call.ceiling'), euros(call.ceilingCents)],
        ]}
      />
      <Section title={t('provider.call.what')}>
        <p>{name(call.need)}</p>
        <Facts
          rows={[
            [t('provider.call.period'), periodText(call, words)],
            [t('provider.call.service'), name(SERVICE_TYPES[call.serviceType].names)],
            [t('provider.call.where'), municipalityNames(call.municipalities, language)],
            [t('provider.call.languages'), call.languages.map((one) => t(`provider.language.${one}`)).join(', ')],
          ]}
        />
      </Section>
      <Section title={t('provider.call.prices')}>
        <PriceTable card={call.rateCard} caption={t('provider.call.prices_caption')} />
      </Section>
      <Scoring criteria={call.criteria} />
      <Section title={t('provider.call.changes')}>
        <Addenda call={call} />
      </Section>
    </>
  );
};

/** The call on one page: what, prices allowed, scoring with examples, deadline, what has changed. */
export const View = () => {
  const { t, name } = useWords();
  const now = useNow();
  const session = useSession();
  const { at: _at, ...of } = useCallRef();
  const invitation = useInvitation(of);
  const own = useOwnTender(of);
  return (
    <Loaded of={invitation}>
      {(call) => (
        <Page
          title={name(call.title)}
          lead={
            <StateTag tone={call.state === 'open' ? 'info' : 'neutral'}>
              {t(`state.competition.${call.state}`)}
            </StateTag>
          }
          back={{ to: '/provider/calls', label: t('provider.calls.title') }}
        >
          <div className="kt-box">
            <Due at={call.deadline} label={t('provider.call.deadline')} />
            <Loaded of={own}>
              {(tender) => (
                <NextStep of={of} next={nextAct({ ...call, now, own: tender, mayWrite: mayWrite(session) })} />
              )}
            </Loaded>
          </div>
          <Asked call={call} />
        </Page>
      )}
    </Loaded>
  );
};
