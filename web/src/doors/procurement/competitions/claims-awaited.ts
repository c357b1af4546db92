import { read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import type { CompetitionShown } from './reads.ts';

type Waiting = { readonly toRule: number; readonly toConfirm: readonly string[]; readonly due?: string };
type Reader = { readonly has: (...roles: readonly string[]) => boolean; readonly me: string };

export type ClaimTask = { readonly key: 'rule' | 'confirm'; readonly due?: string };

/** What claims of trade secrets wait for from this very reader: an officer's ruling, or another's second word. */
export const claimTasks = ({ toRule, toConfirm, due }: Waiting, { has, me }: Reader): readonly ClaimTask[] => {
  const by = due === undefined ? {} : { due };
  return [
    ...(toRule > 0 && has('procurement_officer') ? [{ key: 'rule', ...by } as const] : []),
    ...(has('decision_maker') && toConfirm.some((one) => one !== me) ? [{ key: 'confirm', ...by } as const] : []),
  ];
};

const OPENED: readonly CompetitionShown['state'][] = ['evaluating', 'decided_draft', 'decided', 'final'];

/** The claims of one competition that wait for the reader; nothing is asked before the opening, or by others. */
export const claimsAwaited = async (
  api: Api,
  { id: competition, state }: Pick<CompetitionShown, 'id' | 'state'>,
  reader: Reader,
): Promise<readonly ClaimTask[]> => {
  if (!OPENED.includes(state) || !reader.has('procurement_officer', 'decision_maker')) return [];
  const claims = api.procurement.competitions[':competition']['claims-waiting'];
  return claimTasks(await read(claims.$get({ param: { competition } })), reader);
};
