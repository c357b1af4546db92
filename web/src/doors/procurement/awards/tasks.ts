import type { TaskSource } from '../../../shell/tasks/task.ts';
import { quarterName } from './quarter-name.ts';
import { readAwardLists } from './reads.ts';

/** The award notices of quarters that are over and have not been sent. */
export const awardsTasks: TaskSource = async ({ api, has, t }) => {
  if (!has('procurement_officer')) return [];
  const lists = await readAwardLists(api);
  return lists
    .filter(({ state }) => state === 'due')
    .map(({ quarter, lateAt: due }) => ({
      id: `awards-${quarter}`,
      title: t('awards.task', { quarter: quarterName(quarter, t) }),
      to: `/procurement/award-notices/${quarter}`,
      due,
    }));
};
