import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { go, useAddress } from '../address.js';
import { Fields } from '../form/field-control.js';
import { inputTypes, useFormParts } from '../form/form-context.js';
import { editedFields } from '../form/form-values.js';
import { isAt } from '../form/problems.js';
import { topics } from '../form/topics.js';
import type { OpenProgramme } from '../load-programme.js';
import { useMedia } from '../use-media.js';
import { HistoryPanel } from './history-panel.js';
import { LastYearPanel } from './last-year-panel.js';
import { PreviewPanel } from './preview-panel.js';
import { PublishPanel } from './publish-panel.js';

const fields = editedFields(inputTypes);

interface ProgrammeTabsProps {
  readonly programme: OpenProgramme;
  readonly onMade: (message: string) => void;
}

const others = [
  ['preview', 'Preview'],
  ['publish', 'Publish'],
  ['history', 'History'],
  ['last-year', 'Last year'],
] as const;

/** The topics of the form, and what else can be done with the programme. The address names the one that is open. */
export function ProgrammeTabs({ programme, onMade }: ProgrammeTabsProps) {
  const { view } = useAddress();
  const isNarrow = useMedia('(max-width: 64rem)');
  const open = [...topics.map(({ id }) => id), ...others.map(([id]) => id)].find((id) => id === view) ?? topics[0].id;
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
        {others.map(([id, label]) => (
          <Tab key={id} id={id} className={id === 'preview' ? 'topic apart' : 'topic'}>
            {label}
          </Tab>
        ))}
      </TabList>
      {topics.map(({ id, fields: names }) => (
        <TabPanel key={id} id={id} className="topic-panel panel">
          <Fields at="" fields={names.flatMap((name) => fields.filter((field) => field.name === name))} />
        </TabPanel>
      ))}
      <TabPanel id="preview" className="topic-panel panel">
        <PreviewPanel programme={programme} />
      </TabPanel>
      <TabPanel id="publish" className="topic-panel panel">
        <PublishPanel programme={programme} onMade={onMade} />
      </TabPanel>
      <TabPanel id="history" className="topic-panel panel">
        <HistoryPanel id={programme.id} onMade={onMade} />
      </TabPanel>
      <TabPanel id="last-year" className="topic-panel panel">
        <LastYearPanel programme={programme} />
      </TabPanel>
    </Tabs>
  );
}

function ProblemCount({ names }: { readonly names: readonly string[] }) {
  const { problems } = useFormParts();
  const count = problems.filter((problem) => names.some((name) => isAt(name, problem))).length;
  if (count === 0) return null;
  return <span className="count">{count === 1 ? '1 problem' : `${count} problems`}</span>;
}
