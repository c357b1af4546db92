import type { TaskSource } from '../../../shell/tasks/task.ts';

export const sharesTasks: TaskSource = () => Promise.resolve([]);
