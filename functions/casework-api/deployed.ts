import { composeAccess } from '@kt/access/compose.ts';
import { createGate } from '@kt/access/http/gate.ts';
import { composeOutcomes } from '@kt/outcomes/compose.ts';
import { openCore } from '@kt/platform/aws/core.ts';
import { derivedKey, openKms } from '@kt/platform/aws/kms.ts';
import { machineTokens } from '@kt/platform/aws/machine-tokens.ts';
import { CURSORS } from '@kt/platform/aws/purposes.ts';
import { s3Objects } from '@kt/platform/aws/s3-objects.ts';
import { composeCatalogue } from '@kt/registry/compose.ts';
import { wireCaseworkAlone } from '@kt/wiring/casework.ts';
import { wireFinding } from '@kt/wiring/finding.ts';
import type * as z from 'zod';
import { createCaseworkApi } from './app.ts';
import type { zEnv } from './env.ts';
import { wording } from './wording.ts';

export const deployed = async (env: z.infer<typeof zEnv>) => {
  const core = openCore(env);
  const { clock, log } = core;
  const platform = {
    ...core,
    objects: s3Objects(env.OBJECTS_BUCKET),
    cursorKey: await derivedKey(openKms(), env.CURSOR_KEY_ID, CURSORS),
  };
  const access = composeAccess(platform, { realClock: clock });
  const gate = createGate({ access, verifyBearer: machineTokens(env), origin: env.ORIGIN });
  return createCaseworkApi(
    { gate, wording, log, clock },
    {
      casework: wireCaseworkAlone(platform, clock),
      outcomes: composeOutcomes(platform),
      registry: composeCatalogue(platform),
      finding: wireFinding(platform),
    },
  );
};
