import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Empty } from '../../../shared/page/parts.tsx';

/** Why nothing can be written here, and where to go. */
export const Turned = ({ back, isLate }: { readonly back: string; readonly isLate: boolean }) => {
  const { t } = useWords();
  return (
    <Empty
      action={
        <Go to={back} as="secondary">
          {t('provider.turned.back')}
        </Go>
      }
    >
      {t(isLate ? 'provider.turned.late' : 'provider.turned.none')}
    </Empty>
  );
};
