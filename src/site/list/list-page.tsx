import { decodeHTML } from 'entities';
import type { JSX } from 'preact';
import { phaseLabels, sectionLabels } from '../../domain/fields/labels.js';
import { formatCount } from '../../text/format-count.js';
import { programmePath } from '../../text/programme-path.js';
import type { ServiceAddress } from '../../text/service-address.js';
import type { SitePage } from '../frame/page.js';
import { wordsFor } from '../frame/words.js';
import type { ListAnswer, ListedItem } from './list-answer.js';
import { ListForm } from './list-form.js';
import { type ListRequest, listParameters } from './list-request.js';

interface ListProps {
  readonly request: ListRequest;
  readonly answer: ListAnswer;
  readonly address: ServiceAddress;
}

/** The programmes that a search and filters leave, page by page. */
export function listPage(props: ListProps): SitePage {
  const { request, answer } = props;
  return {
    path: '/programmes',
    title: request.text === undefined ? 'Programmes' : `“${request.text}” in programmes`,
    description: 'Work Groups and programmes of Maths Hubs, with a search and filters.',
    // Each combination of filters is an address of its own, and the pages of the programmes are in the sitemap.
    head: <meta name="robots" content="noindex, follow" />,
    body: (
      <>
        <h1>Programmes</h1>
        <ListForm {...props} />
        <Found {...props} />
        <ol class="programmes">
          {answer.items.map((item) => (
            <Item item={item} address={props.address} />
          ))}
        </ol>
        <Pages {...props} />
      </>
    ),
  };
}

const noProgramme = (request: ListRequest) =>
  Object.keys(listParameters(request, {})).length === 0
    ? 'No programme is published yet.'
    : 'No programme fits. Clear a filter, or use other words.';

function Found({ request, answer, address }: ListProps) {
  const { totalCount, suggestions } = answer;
  return (
    <p>
      {totalCount === 0
        ? noProgramme(request)
        : `${formatCount(totalCount, 'programme')}${request.after === undefined ? '' : ', continued'}.`}
      {suggestions.length > 0 && ' Other words: '}
      {suggestions.map((text, index) => (
        <>
          {index > 0 && ', '}
          <a href={address.path('/programmes', listParameters(request, { text, after: undefined }))}>{text}</a>
        </>
      ))}
    </p>
  );
}

function Item({
  item: { programme, highlight },
  address,
}: {
  readonly item: ListedItem;
  readonly address: ServiceAddress;
}) {
  const { title, academicYear, hub, phases, section, audiences } = programme;
  const place = [
    hub.title,
    academicYear,
    phases.map((phase) => phaseLabels[phase]).join(', ') || sectionLabels[section],
  ];
  return (
    <li>
      <a href={address.path(programmePath(programme))}>{title}</a>
      <p class="soft">{place.join(' · ')}</p>
      {highlight ? (
        <p>
          {wordsFor('SearchField', highlight.field)}: <Marked html={highlight.html} />
        </p>
      ) : (
        audiences.length > 0 && <p>For {audiences.join('; ')}</p>
      )}
    </li>
  );
}

/** A text whose matches are between <mark> and </mark>; the rest of it is escaped text. */
function Marked({ html }: { readonly html: string }): JSX.Element {
  const parts = html.split(/<\/?mark>/).map(decodeHTML);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <mark>{part}</mark> : part))}</>;
}

function Pages({ request, answer, address }: ListProps) {
  const link = (text: string, after: string | undefined) => (
    <a class="button" href={address.path('/programmes', listParameters(request, { after }))}>
      {text}
    </a>
  );
  if (request.after === undefined && answer.next === undefined) return null;
  return (
    <nav aria-label="Pages of the list" class="paging">
      {request.after !== undefined && link('To the first page', undefined)}
      {answer.next !== undefined && link('Next page', answer.next)}
    </nav>
  );
}
