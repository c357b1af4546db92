import { usePathParam, useSearchText } from '../../page/use-path.ts';
import { monthText } from '../card/months.ts';
import { figureOfAddress, figurePath } from './figure-address.ts';

/** Which figure the address asks for, of which months, and how it goes on. */
export const useFigure = (card: string) => {
  const figure = figureOfAddress(usePathParam('figure'));
  const from = useSearchText('from');
  const to = useSearchText('to');
  const cursor = useSearchText('cursor');
  const months = from === undefined || to === undefined ? undefined : { from, to };
  const path = figurePath(card, figure, months);
  return {
    figure,
    query: { ...months, ...(cursor !== undefined && { cursor }) },
    period: months && `${monthText(months.from)}–${monthText(months.to)}`,
    card: months === undefined ? card : `${card}?from=${months.from}&to=${months.to}`,
    next: (more: string): string => `${path}${months === undefined ? '?' : '&'}cursor=${more}`,
  };
};
