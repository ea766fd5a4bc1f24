import type { SuggestedProgrammeFragment } from '../../generated/graphql.js';
import { programmePath } from '../../text/programme-path.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { Bullets } from '../frame/facts.js';
import type { SitePage } from '../frame/page.js';

/** What is wrong with the address of a programme, and which programmes may be meant. */
export interface AddressFault {
  readonly message: string;
  readonly suggestions: readonly SuggestedProgrammeFragment[];
  /** The hub and year whose list may help. */
  readonly place: { readonly hub: string; readonly year: string; readonly title: string } | undefined;
}

export function noProgrammePage({ message, suggestions, place }: AddressFault, address: ServiceAddress): SitePage {
  return {
    path: '/programmes/',
    title: 'Programme not found',
    body: (
      <>
        <h1>This programme isn’t here</h1>
        <p class="lead">{message}</p>
        {suggestions.length > 0 && <p>You may be looking for:</p>}
        <Bullets
          items={suggestions.map((programme) => (
            <>
              <a href={address.path(programmePath(programme))}>{programme.title}</a>, {programme.academicYear},{' '}
              {programme.hub.title}
            </>
          ))}
        />
        <p>Or go on from here:</p>
        <Bullets
          items={[
            place && (
              <a href={address.path('/programmes', { hub: place.hub, year: place.year })}>
                The programmes of {place.title} in {place.year}
              </a>
            ),
            <a href={address.path('/programmes')}>All programmes, with a search</a>,
            <a href={address.path('/')}>The start page</a>,
          ].filter((item) => item !== undefined)}
        />
      </>
    ),
  };
}
