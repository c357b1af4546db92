/** Obstacles of an option as reasons for a request. */
const WHY: Readonly<Record<string, string>> = {
  full: 'full',
  language: 'language',
  municipality: 'too_far',
  not_started: 'starts_late',
};

type Unmet = {
  readonly type: string;
  readonly language: string;
  readonly municipality: string | undefined;
  readonly groups: readonly string[];
  /** Why each option that there is cannot be chosen; none where there is no option at all. */
  readonly obstacles: readonly (string | undefined)[];
};

/** The page that asks procurement, filled in with what nothing fitted. It carries nothing of the client but the need. */
export const requestPath = ({ type, language, municipality, groups, obstacles }: Unmet): string => {
  const why = [...new Set(obstacles.flatMap((one) => WHY[one ?? ''] ?? []))];
  const ask = new URLSearchParams({ type, language, why: (obstacles.length === 0 ? ['no_agreement'] : why).join(',') });
  if (municipality !== undefined) ask.set('municipality', municipality);
  if (groups.length > 0) ask.set('groups', groups.join(','));
  return `/casework/requests/new?${ask.toString()}`;
};
