import { allOf, type TaskSource } from '../../shell/tasks/task.ts';
import { agreementsTasks } from './agreements/tasks.ts';
import { joiningTasks } from './joining/tasks.ts';
import { moneyTasks } from './money/tasks.ts';
import { placesTasks } from './places/tasks.ts';
import { referralsTasks } from './referrals/tasks.ts';
import { servicesTasks } from './services/tasks.ts';
import { tendersTasks } from './tenders/tasks.ts';
import { walletTasks } from './wallet/tasks.ts';

export const tasks: TaskSource = allOf(
  joiningTasks,
  servicesTasks,
  tendersTasks,
  agreementsTasks,
  referralsTasks,
  moneyTasks,
  placesTasks,
  walletTasks,
);
