import { CERTIFICATES } from '@kt/terms';
import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import type { OwnWallet } from './use-own-wallet.ts';

type Seen = {
  readonly rows: readonly Pick<
    OwnWallet['rows'][number],
    'kind' | 'state' | 'notNeeded' | 'validUntil' | 'certificate'
  >[];
  readonly certificates: readonly Pick<OwnWallet['certificates'][number], 'id' | 'state'>[];
};

/** What of the wallet cannot wait: what was asked for, refused or rejected, and what lapses. What merely lacks waits. */
export const walletTodo = ({ rows, certificates }: Seen, { t, name }: Pick<TaskAsk, 't' | 'name'>): readonly Task[] =>
  rows.flatMap(({ kind, state, notNeeded, validUntil, certificate }): readonly Task[] => {
    const found = certificates.find(({ id }) => id === certificate)?.state;
    const to = `/provider/wallet/${kind}`;
    const title = { kind: name(CERTIFICATES[kind].names) };
    if (found === 'asked') return [{ id: kind, to, title: t('wallet.task.asked', title) }];
    if (notNeeded !== undefined) return [];
    if (found === 'refused') return [{ id: kind, to, title: t('wallet.task.refused', title) }];
    if (state === 'rejected') return [{ id: kind, to, title: t('wallet.task.rejected', title) }];
    if (state !== 'expiring' && state !== 'expired') return [];
    return [{ id: kind, to, title: t(`wallet.task.${state}`, title), ...(validUntil && { due: validUntil }) }];
  });

/** Reports that somebody asks for, and those that are about to lapse. */
export const walletTasks: TaskSource = async (ask) =>
  ask.has('org_admin', 'writer') ? walletTodo(await read(ask.api.provider.wallet.$get()), ask) : [];
