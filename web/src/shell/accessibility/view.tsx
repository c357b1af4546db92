import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../shared/page/page.tsx';

/** What the act on digital services demands to be said, and how to give feedback. */
export const View = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('web.accessibility.title')}>
      <div className="kt-stack">
        <p>{t('web.accessibility.state')}</p>
        <p>{t('web.accessibility.how')}</p>
      </div>
      <Section title={t('web.accessibility.feedback_title')}>
        <p>{t('web.accessibility.feedback')}</p>
        <p>{t('web.accessibility.authority')}</p>
      </Section>
    </Page>
  );
};
