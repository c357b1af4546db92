const nothing = (): void => undefined;
/** What Lambda tells a handler about its own call. */
export const aLambdaContext = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'relay',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:relay',
  memoryLimitInMB: '256',
  awsRequestId: 'request-1',
  logGroupName: 'relay',
  logStreamName: 'one',
  getRemainingTimeInMillis: () => 60_000,
  done: nothing,
  fail: nothing,
  succeed: nothing,
};
