import type { TaskSource } from '../../../shell/tasks/task.ts';

export const competitionsTasks: TaskSource = () => Promise.resolve([]);
