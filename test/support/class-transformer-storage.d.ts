/** Where class-transformer keeps what `@Type` says; its own types leave this file out. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: { findTypeMetadata(target: object, property: string): { typeFunction(): new () => object } | undefined };
}
