import type { Months } from '../card/months.ts';

/** A figure's name as a part of an address: the server's names have a colon, addresses a dot. */
export const figureInAddress = (figure: string): string => figure.replace(':', '.');
export const figureOfAddress = (text: string): string => text.replace('.', ':');

/** The page with the rows behind a figure of a card at `card`; without months of the whole agreement. */
export const figurePath = (card: string, figure: string, months?: Months): string =>
  `${card}/${figureInAddress(figure)}${months === undefined ? '' : `?from=${months.from}&to=${months.to}`}`;
