import type { TaskAsk } from '../../../../shell/tasks/task.ts';
import { type Signing, signingAt } from './read-signing.ts';

type Waiting = Pick<Signing, 'id' | 'act' | 'begun' | 'lapsesAt'>;

/** What the reader may do with an act that waits: the first one takes back, another signs or refuses. */
export const signingActs = (
  { state, begun }: Pick<Signing, 'state' | 'begun'>,
  { person, signs, stands }: { readonly person: string | undefined; readonly signs: boolean; readonly stands: boolean },
): readonly ('sign' | 'refuse')[] => {
  if (state !== 'waiting') return [];
  if (signs && person !== begun.by) return ['sign', 'refuse'];
  return stands ? ['refuse'] : [];
};

/** The acts that wait for the reader's own signature. */
export const signingTodo = (waiting: readonly Waiting[], { person, t }: Pick<TaskAsk, 'person' | 't'>) =>
  waiting
    .filter(({ begun }) => begun.by !== person)
    .map(({ id, act, lapsesAt }) => ({
      id,
      to: signingAt(id),
      title: t('sign.task', { what: t(`sign.kind.${act.kind}`) }),
      ...(lapsesAt && { due: lapsesAt }),
    }));

/** Where it goes on once it has been signed. */
export const signedAt = (act: Signing['act']): string => {
  if (!('request' in act)) return `/provider/places/${act.authority}/${act.system}/${act.category}/${act.admission}`;
  const request = `/provider/join/${act.authority}/${act.request}`;
  return act.kind === 'request.submit' ? `${request}/receipt` : request;
};
