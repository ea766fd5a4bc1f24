import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const config: CodegenConfig = {
  schema: 'src/catalogue/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/generated/**', '!src/catalogue/**'],
  generates: {
    'src/generated/': {
      preset: 'client',
      // Apollo's cache needs __typename. Documents that are sent by their id have to contain it too.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        persistedDocuments: true,
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          AcademicYear: 'string',
          DateTime: 'string',
          JSON: 'unknown',
          LocalDate: 'string',
          PartialDate: 'string',
          URL: 'string',
        },
      },
    },
  },
};

export default config;
