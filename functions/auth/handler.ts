import { apiHandler } from '@kt/platform/aws/api-handler.ts';
import { readEnv } from '@kt/platform/aws/env.ts';
import { deployed } from './deployed.ts';
import { zEnv } from './env.ts';

export const handler = apiHandler('', deployed(readEnv(zEnv, process.env)));
