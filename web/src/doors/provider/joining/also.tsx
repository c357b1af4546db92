import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';

/** The ways on from what an organisation is and where it applies. */
export const Also = () => {
  const { t } = useWords();
  return (
    <p className="kt-row">
      <Go to="/provider/wallet">{t('wallet.title')}</Go>
      <Go to="/provider/partners">{t('partners.title')}</Go>
      <Go to="/provider/places">{t('place.title')}</Go>
      <Go to="/provider/why-not">{t('why.link')}</Go>
    </p>
  );
};
