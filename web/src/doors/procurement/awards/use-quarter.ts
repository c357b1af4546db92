import { isQuarter, type Quarter } from '@kt/competition/domain/award-list.ts';
import { notFound } from '@tanstack/react-router';
import { usePathParam } from '../../../shared/page/use-path.ts';

/** The quarter in the page's address; an address with another text there has no page. */
export const useQuarter = (): Quarter => {
  const text = usePathParam('quarter');
  if (!isQuarter(text)) notFound({ throw: true });
  if (!isQuarter(text)) throw new Error('the address names no quarter');
  return text;
};
