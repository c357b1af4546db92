import type { TaskSource } from '../../../shell/tasks/task.ts';

export const agreementsTasks: TaskSource = () => Promise.resolve([]);
