import type { Competition, Remedy } from './competition-state.ts';

export const isOpen = ({ settledAt }: Remedy): boolean => settledAt === undefined;

/** A rectification or an appeal that nobody has settled yet: no agreement of the competition is signed meanwhile. */
export const hasOpenRemedy = ({ remedies }: Pick<Competition, 'remedies'>): boolean => remedies.some(isOpen);
