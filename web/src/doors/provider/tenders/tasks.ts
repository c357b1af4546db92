import type { TaskSource } from '../../../shell/tasks/task.ts';

export const tendersTasks: TaskSource = () => Promise.resolve([]);
