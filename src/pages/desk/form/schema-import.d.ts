/** The input types of a schema, which the build reads: see `inputTypesPlugin`. */
declare module '*?input-types' {
  const types: import('./input-types.js').InputTypes;
  export default types;
}
