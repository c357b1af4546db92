import { readEnv } from '@kt/platform/aws/env.ts';
import { deployed } from './deployed.ts';
import { zEnv } from './env.ts';

export const handler = deployed(readEnv(zEnv, process.env));
