import { allOf, type TaskSource } from '../../shell/tasks/task.ts';
import { paymentsTasks } from './payments/tasks.ts';
import { sharesTasks } from './shares/tasks.ts';

export const tasks: TaskSource = allOf(paymentsTasks, sharesTasks);
