import { allOf, type TaskSource } from '../../shell/tasks/task.ts';
import { clientsTasks } from './clients/tasks.ts';
import { verificationTasks } from './verification/tasks.ts';

export const tasks: TaskSource = allOf(clientsTasks, verificationTasks);
