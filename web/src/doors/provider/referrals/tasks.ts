import type { TaskSource } from '../../../shell/tasks/task.ts';

export const referralsTasks: TaskSource = () => Promise.resolve([]);
