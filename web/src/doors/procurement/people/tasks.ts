import type { TaskSource } from '../../../shell/tasks/task.ts';

export const peopleTasks: TaskSource = () => Promise.resolve([]);
