import type { AgreementShown } from './answers.ts';

/** Every organisation that an agreement names, its provider first. */
export const partiesIn = ({ provider, members = [], group }: AgreementShown['terms']): readonly string[] => [
  ...new Set([provider, ...members.map(({ organisation }) => organisation), ...(group?.reliedOn ?? [])]),
];
