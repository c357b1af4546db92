import { useTranslation } from 'react-i18next';
import { Go } from '../shared/page/go.tsx';

export const Foot = () => {
  const { t } = useTranslation();
  return (
    <footer className="kt-foot">
      <div className="kt-foot-in">
        <p>{t('web.foot.who')}</p>
        <ul>
          <li>
            <Go to="/help">{t('web.foot.help')}</Go>
          </li>
          <li>
            <Go to="/accessibility">{t('web.foot.accessibility')}</Go>
          </li>
          <li>
            <Go to="/open-data">{t('web.foot.data')}</Go>
          </li>
          <li>
            <Go to="/privacy">{t('web.foot.privacy')}</Go>
          </li>
        </ul>
      </div>
    </footer>
  );
};
