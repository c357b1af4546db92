const SECOND = 1_000;

/** How long a call to another service may last before it counts as failed, and how often it is tried. */
export const patience = (seconds: number) => ({
  maxAttempts: 3,
  requestHandler: {
    connectionTimeout: SECOND,
    requestTimeout: seconds * SECOND,
    throwOnRequestTimeout: true,
  },
});
