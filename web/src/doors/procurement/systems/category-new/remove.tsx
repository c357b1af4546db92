import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../../../../shared/language/use-words.ts';

type RemoveProps = { readonly show: boolean; readonly onRemove: () => void };
/** Takes a row out of a list of them. */
export const Remove = ({ show, onRemove }: RemoveProps) => {
  const { t } = useWords();
  if (!show) return null;
  return (
    <Button type="button" variant="tertiary" size="small" onClick={onRemove}>
      {t('cat.remove')}
    </Button>
  );
};
