import type { TaskSource } from '../../../shell/tasks/task.ts';

export const systemsTasks: TaskSource = () => Promise.resolve([]);
