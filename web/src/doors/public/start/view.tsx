import { useWords } from '../../../shared/language/use-words.ts';
import { Page } from '../../../shared/page/page.tsx';

export const View = () => {
  const { t } = useWords();
  return <Page title={t('public.title')} />;
};
