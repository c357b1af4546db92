import type { TaskSource } from '../../../shell/tasks/task.ts';

export const joiningTasks: TaskSource = () => Promise.resolve([]);
