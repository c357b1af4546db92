import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../shared/page/page.tsx';

export const View = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('web.help.title')} lead={<p>{t('web.help.lead')}</p>}>
      <Section title={t('web.help.chain_title')}>
        <ol className="kt-path">
          {t('web.help.chain')
            .split(' → ')
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
      </Section>
      <Section title={t('web.help.contact_title')}>
        <p>{t('web.help.contact')}</p>
      </Section>
    </Page>
  );
};
