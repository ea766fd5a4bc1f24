import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from './generated';

const labelsQuery = graphql(`
  query Labels {
    labels {
      enum
      values {
        value
        label
        plural
      }
    }
  }
`);

/** The words for people for a value of an enum, such as "Early Years" for EARLY_YEARS of Phase. */
type Label = (enumName: string, value: string, count?: number) => string;

/** The words come from the service, and are requested once. */
export function useLabels(): Label {
  const { data } = useSuspenseQuery(labelsQuery);
  return (enumName, value, count = 1) => {
    const words = data.labels.find((each) => each.enum === enumName)?.values.find((each) => each.value === value);
    return (count === 1 ? words?.label : (words?.plural ?? words?.label)) ?? value;
  };
}
