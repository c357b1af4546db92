import type { TaskSource } from '../../../shell/tasks/task.ts';

export const moneyTasks: TaskSource = () => Promise.resolve([]);
