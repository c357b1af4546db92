/** A table of the tests: `pk`/`sk`, an index on `group`, a stream with both images. */
export const TABLE = {
  TableName: 'things',
  AttributeDefinitions: ['pk', 'sk', 'group'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-group',
      KeySchema: [{ AttributeName: 'group', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
};

/** An item of `things`; its group tells whether `v` is odd or even. */
export const thing = (sk: string, v: number) => ({
  pk: { S: 'p' },
  sk: { S: sk },
  group: { S: v % 2 === 0 ? 'even' : 'odd' },
  v: { N: v.toString() },
});
