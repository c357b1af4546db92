import { Button } from '@navikt/ds-react/Button';
import { Loader } from '@navikt/ds-react/Loader';
import { useTranslation } from 'react-i18next';
import { Go } from '../shared/page/go.tsx';
import { Page } from '../shared/page/page.tsx';

/** There is nothing at this address. */
export const MissingPage = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('web.missing.title')} lead={<p>{t('web.missing.body')}</p>}>
      <p>
        <Go to="" as="primary">
          {t('web.missing.action')}
        </Go>
      </p>
    </Page>
  );
};

/** Something of ours broke while the page was made. */
export const FailedPage = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('web.broken.title')} lead={<p>{t('web.broken.body')}</p>}>
      <p>
        <Button onClick={() => window.location.reload()}>{t('web.broken.action')}</Button>
      </p>
    </Page>
  );
};

export const LoadingPage = () => {
  const { t } = useTranslation();
  return (
    <div className="kt-busy" role="status">
      <Loader size="large" title={t('web.loading')} />
    </div>
  );
};
