import type { TaskSource } from '../../../shell/tasks/task.ts';

export const clientsTasks: TaskSource = () => Promise.resolve([]);
