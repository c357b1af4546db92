import { allRows } from '../../../../shared/api/all-rows.ts';
import { read } from '../../../../shared/api/answers.ts';
import type { Task, TaskAsk, TaskSource } from '../../../../shell/tasks/task.ts';
import type { Line } from './read-partners.ts';

type Part = {
  readonly id: string;
  readonly authority: string;
  readonly state: string;
  readonly declared: boolean;
};
type Change = { readonly id: string; readonly consortium: string; readonly declared: boolean };
type Own = {
  readonly changes: readonly Change[];
  readonly lines: readonly Pick<Line, 'id' | 'name' | 'waitsForMe' | 'own' | 'declined' | 'state'>[];
  readonly parts: readonly Part[];
};

/** Consortia that wait for the organisation's answer, and requests that wait for its own declaration. */
export const partnersTodo = ({ lines, parts, changes }: Own, { t }: Pick<TaskAsk, 't'>): readonly Task[] => [
  ...lines
    .filter(({ waitsForMe }) => waitsForMe)
    .map(({ id, name }) => ({ id, to: `/provider/partners/${id}`, title: t('partners.task.answer', { name }) })),
  ...parts
    .filter(({ state, declared }) => !declared && (state === 'draft' || state === 'returned'))
    .map(({ id, authority }) => ({
      id,
      to: `/provider/join/${authority}/${id}/part`,
      title: t('partners.task.declare'),
    })),
  ...changes
    .filter(({ declared }) => !declared)
    .map(({ id, consortium }) => ({
      id,
      to: `/provider/partners/${consortium}/change/${id}`,
      title: t('partners.task.declare_change'),
    })),
  ...lines
    .filter(({ own, declined, state }) => own === 'lead' && declined > 0 && state !== 'dissolved')
    .map(({ id, name }) => ({
      id: `${id}-declined`,
      to: `/provider/partners/${id}`,
      title: t('partners.task.declined', { name }),
    })),
];

export const partnersTasks: TaskSource = async (ask) => {
  const { api, has } = ask;
  if (!has('org_admin', 'signatory')) return [];
  const [lines, parts, changes] = await Promise.all([
    allRows((query) => read(api.provider.consortia.$get(query))),
    allRows((query) => read(api.provider['party-requests'].$get(query))),
    allRows((query) => read(api.provider['changed-admissions'].$get(query))),
  ]);
  return partnersTodo({ lines, parts, changes }, ask);
};
