import { municipalityOf, parseMunicipality } from '@kt/kernel';
import { STEP_KINDS } from '@kt/terms';
import { useWords } from '../../../../shared/language/use-words.ts';

/** What municipalities and kinds of steps are called. */
export const useNames = () => {
  const { t, name } = useWords();
  return {
    municipality: (code: string): string => {
      const known = parseMunicipality(code);
      return known === undefined ? code : name(municipalityOf(known)?.names ?? {});
    },
    kind: (kind: string): string => {
      const known = STEP_KINDS.find((one) => one === kind);
      return known === undefined ? t('finance.shares.other') : t(`step.kind.${known}`);
    },
  };
};
