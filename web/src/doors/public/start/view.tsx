import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../shared/page/page.tsx';
import { Strip } from '../../../shared/page/parts.tsx';
import { Steps } from '../steps.tsx';
import { SystemCards } from '../system-cards.tsx';
import { useDecisions, useOpenSystems } from '../use-public.ts';
import { figuresOf } from './presenter.ts';

const Figures = () => {
  const words = useWords();
  const { systems } = useOpenSystems();
  const decided = useDecisions().decisions.data;
  return <Strip figures={figuresOf(systems.data?.rows, decided?.rows, words)} />;
};

/** What this is, what is open, and how to come along. */
export const View = () => {
  const { t } = useWords();
  const { authority, systems } = useOpenSystems();
  return (
    <>
      <div className="kt-hero">
        <Page title={t('public.title')} lead={<p>{t('public.lead')}</p>}>
          <div className="kt-row">
            <Go to="/open" as="primary">
              {t('public.join')}
            </Go>
          </div>
        </Page>
        <Figures />
      </div>
      <Section title={t('public.open_now')}>
        <Loaded of={systems}>{({ rows }) => <SystemCards authority={authority ?? ''} systems={rows} />}</Loaded>
      </Section>
      <div className="kt-halves">
        <Section title={t('public.join_title')}>
          <Steps of={t('public.join_steps')} />
        </Section>
        <Section title={t('public.how_title')}>
          <p>{t('public.how_body')}</p>
        </Section>
      </div>
    </>
  );
};
