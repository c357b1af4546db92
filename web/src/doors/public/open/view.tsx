import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../shared/page/page.tsx';
import { Steps } from '../steps.tsx';
import { SystemCards } from '../system-cards.tsx';
import { useOpenSystems } from '../use-public.ts';

/** What is bought, and how to join. */
export const View = () => {
  const { t } = useWords();
  const { authority, systems } = useOpenSystems();
  return (
    <Page title={t('public.open.title')} lead={<p>{t('public.open.lead')}</p>}>
      <Section title={t('public.open_now')}>
        <Loaded of={systems}>{({ rows }) => <SystemCards authority={authority ?? ''} systems={rows} />}</Loaded>
      </Section>
      <p>
        <Go to="/open/planned">{t('public.planned')}</Go>
      </p>
      <Section title={t('public.join_title')}>
        <Steps of={t('public.join_steps')} />
      </Section>
    </Page>
  );
};
