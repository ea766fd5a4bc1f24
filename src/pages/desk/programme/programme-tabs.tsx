import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { go, useAddress } from '../address.js';
import { Fields } from '../form/field-control.js';
import { inputTypes, useFormParts } from '../form/form-context.js';
import { editedFields } from '../form/form-values.js';
import { isAt } from '../form/problems.js';
import { topics } from '../form/topics.js';
import { useMedia } from '../use-media.js';

const fields = editedFields(inputTypes);

/** The topics of the form. The address names the one that is open. */
export function ProgrammeTabs() {
  const { view } = useAddress();
  const isNarrow = useMedia('(max-width: 64rem)');
  const open = topics.some(({ id }) => id === view) ? view : topics[0].id;
  return (
    <Tabs
      className="topics"
      orientation={isNarrow ? 'horizontal' : 'vertical'}
      selectedKey={open}
      onSelectionChange={(key) => go({ view: String(key) }, { replace: true })}
    >
      <TabList aria-label="Topics" className="topic-list">
        {topics.map(({ id, label, fields: names }) => (
          <Tab key={id} id={id} className="topic">
            {label}
            <ProblemCount names={names} />
          </Tab>
        ))}
      </TabList>
      {topics.map(({ id, fields: names }) => (
        <TabPanel key={id} id={id} className="topic-panel panel">
          <Fields at="" fields={names.flatMap((name) => fields.filter((field) => field.name === name))} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function ProblemCount({ names }: { readonly names: readonly string[] }) {
  const { problems } = useFormParts();
  const count = problems.filter((problem) => names.some((name) => isAt(name, problem))).length;
  if (count === 0) return null;
  return <span className="count">{count === 1 ? '1 problem' : `${count} problems`}</span>;
}
