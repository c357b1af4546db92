import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Empty } from '../../../shared/page/parts.tsx';
import type { Turn } from './ended.tsx';

/** Why nothing can be written here, and where to go. */
export const Turned = ({ back, why }: { readonly back: string; readonly why: Turn }) => {
  const { t } = useWords();
  return (
    <Empty
      action={
        <Go to={back} as="secondary">
          {t('provider.turned.back')}
        </Go>
      }
    >
      {t(`provider.turned.${why}`)}
    </Empty>
  );
};
