/** One pointer of `@ref`, `@key`, `@target`: where it means to lead (TEI P5 teidata.pointer). */
export type Pointer =
  | {
      readonly kind: 'document';
      readonly raw: string;
      readonly file: string;
      readonly fragment?: string;
    }
  | {readonly kind: 'uri'; readonly raw: string; readonly uri: string}
  | {readonly kind: 'key'; readonly raw: string; readonly key: string}
  | {readonly kind: 'broken'; readonly raw: string; readonly reason: string};
