import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { SystemShown } from '../answers.ts';
import { SYSTEM_TONE } from '../states.ts';
import { ChangeAct, PublishAct, TerminateAct } from './acts.tsx';
import { nextStep } from './presenter.ts';
import { Requests } from './requests.tsx';

type Shown = { readonly system: SystemShown };

const Next = ({ system }: Shown) => {
  const { t } = useWords();
  const { has } = useSession();
  const step = nextStep(system, useNow());
  const isBuyer = has('procurement_officer');
  if (step === 'none') return null;
  return (
    <div className="kt-box">
      <h2>{t(`sys.next.${step}`)}</h2>
      {step === 'wait_initial' && system.initialPeriodEnds !== undefined && <Due at={system.initialPeriodEnds} />}
      {step !== 'wait_initial' && !isBuyer && <p>{t('sys.next.officer')}</p>}
      {step === 'add_category' && isBuyer && (
        <p>
          <Go to={`/procurement/systems/${system.id}/categories/new`} as="primary">
            {t('cat.new.title')}
          </Go>
        </p>
      )}
      {step === 'publish' && isBuyer && <PublishAct system={system} />}
    </div>
  );
};

const Categories = ({ system }: Shown) => {
  const { t, name, euros } = useWords();
  const { has } = useSession();
  return (
    <Section title={t('sys.categories')}>
      {system.categories.length === 0 && <Empty>{t('sys.no_categories')}</Empty>}
      <ul className="kt-cards">
        {system.categories.map((one) => (
          <li key={one.id} className="kt-card">
            <div className="kt-card-line">
              <h3>
                <Go to={`/procurement/systems/${system.id}/categories/${one.id}`}>{name(one.name)}</Go>
              </h3>
              <span className="kt-number">{euros(one.estimatedValueCents)}</span>
            </div>
          </li>
        ))}
      </ul>
      {system.state === 'draft' && system.categories.length > 0 && has('procurement_officer') && (
        <p>
          <Go to={`/procurement/systems/${system.id}/categories/new`} as="secondary">
            {t('cat.new.another')}
          </Go>
        </p>
      )}
    </Section>
  );
};

const Described = ({ system }: Shown) => {
  const { t, day, euros, moment } = useWords();
  const languages = system.languages.map((one) => t(`lang.${one}`)).join(', ');
  return (
    <Facts
      rows={[
        [
          t('web.state'),
          <StateTag key="state" tone={SYSTEM_TONE[system.state]}>
            {t(`state.system.${system.state}`)}
          </StateTag>,
        ],
        [t('sys.profile'), t(`rule_profile.${system.profile}`)],
        [t('sys.last_day'), day(system.lastDay)],
        [t('sys.value'), euros(system.estimatedValueCents)],
        [t('sys.languages'), languages],
        [
          t('sys.published'),
          system.published === undefined ? '' : `${moment(system.published.at)} · ${system.published.notice}`,
        ],
        [t('sys.terminated'), system.terminated?.reason],
      ]}
    />
  );
};

const System = ({ system }: Shown) => {
  const { t } = useWords();
  const { has } = useSession();
  const runs = system.state === 'open' || system.state === 'closing';
  return (
    <>
      <Next system={system} />
      {system.published !== undefined && <Requests system={system} />}
      <Categories system={system} />
      <Section title={t('sys.described')}>
        <Described system={system} />
        <p>
          <Go to={`/procurement/systems/${system.id}/value`}>{t('sval.title')}</Go>
        </p>
        <p>
          <Go to={`/procurement/systems/${system.id}/rules`}>{t('srule.title')}</Go>
        </p>
        {system.published !== undefined && (
          <p>
            <Go to={`/procurement/systems/${system.id}/questions`}>{t('sque.title')}</Go>
          </p>
        )}
        {system.state === 'draft' && has('procurement_officer') && (
          <p>
            <Go to={`/procurement/systems/${system.id}/describe`}>{t('sys.describe.title')}</Go>
          </p>
        )}
        {runs && has('procurement_officer') && <ChangeAct system={system} />}
        {runs && has('decision_maker') && <TerminateAct system={system} />}
      </Section>
    </>
  );
};

/** One purchasing system: what comes next, who asks to join, what it buys. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('system');
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  return (
    <Page
      title={system.data === undefined ? t('sys.one') : name(system.data.names)}
      back={{ to: '/procurement/systems', label: t('sys.list.title') }}
    >
      <Loaded of={system}>{(found) => <System system={found} />}</Loaded>
    </Page>
  );
};
