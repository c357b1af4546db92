import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page/page.tsx';

export const View = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('web.privacy.title')}>
      <div className="kt-stack">
        <p>{t('web.privacy.client')}</p>
        <p>{t('web.privacy.tender')}</p>
        <p>{t('web.privacy.cookie')}</p>
      </div>
    </Page>
  );
};
