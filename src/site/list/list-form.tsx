import type { JSX } from 'preact';
import { labelOf } from '../../domain/fields/labels.js';
import type { ServiceAddress } from '../../text/service-address.js';
import type { ListAnswer, MenuOption } from './list-answer.js';
import { type ListRequest, type MenuName, menus } from './list-request.js';

const labels: Readonly<Record<MenuName, string>> = {
  hub: 'Hub',
  year: 'Year',
  phase: 'Phase',
  section: 'Listed under',
  unit: 'Who joins',
};

/** The enums that the values of menus belong to. */
const enumNames: Readonly<Partial<Record<MenuName, string>>> = {
  phase: 'Phase',
  section: 'Section',
  unit: 'ParticipationUnit',
};

interface ListFormProps {
  readonly request: ListRequest;
  readonly answer: ListAnswer;
  readonly address: ServiceAddress;
}

/** The search and the filters, as a form that sends the browser to another address of the list. */
export function ListForm({ request, answer, address }: ListFormProps): JSX.Element {
  return (
    <search>
      <form class="filters" action={address.path('/programmes')} method="get">
        <SearchField text={request.text} />
        <div class="menus">
          {menus.map((name) => (
            <Menu name={name} chosen={request[name]} options={answer.menus[name]} />
          ))}
          <button class="action" type="submit">
            Show
          </button>
          {Object.values(request).some((value) => value !== undefined) && (
            <a href={address.path('/programmes')}>Clear all</a>
          )}
        </div>
      </form>
    </search>
  );
}

/** The field for words to search for. */
export const SearchField = ({ text }: { readonly text?: string | undefined }): JSX.Element => (
  <label class="field wide">
    <span>Search for programmes</span>
    <input type="search" name="text" value={text ?? ''} maxlength={200} placeholder="mastery, Year 5, early career…" />
  </label>
);

interface MenuProps {
  readonly name: MenuName;
  readonly chosen: string | undefined;
  readonly options: readonly MenuOption[];
}

function Menu({ name, chosen, options }: MenuProps) {
  const isListed = chosen === undefined || options.some(({ value }) => value === chosen);
  // What was chosen stays in the menu where nothing is left of it.
  const all = isListed ? options : [{ value: chosen, label: labelFor(name, chosen), count: 0 }, ...options];
  if (all.length === 0) return null;
  return (
    <label class="field">
      <span>{labels[name]}</span>
      <select name={name}>
        <option value="">any</option>
        {all.map(({ value, label, count }) => (
          <option value={value} selected={value === chosen}>
            {label} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

const labelFor = (name: MenuName, value: string): string => labelOf(enumNames[name] ?? '', value)?.label ?? value;
