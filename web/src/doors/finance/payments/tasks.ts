import type { TaskSource } from '../../../shell/tasks/task.ts';

export const paymentsTasks: TaskSource = () => Promise.resolve([]);
