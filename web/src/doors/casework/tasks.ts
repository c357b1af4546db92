import { allOf, type TaskSource } from '../../shell/tasks/task.ts';
import { clientsTasks } from './clients/tasks.ts';
import { guidanceTasks } from './guidance/tasks.ts';
import { verificationTasks } from './verification/tasks.ts';
import { waitingTasks } from './waiting/tasks.ts';

export const tasks: TaskSource = allOf(clientsTasks, guidanceTasks, verificationTasks, waitingTasks);
