import { useState } from 'react';
import { formatCount } from '../../../text/format-count.js';
import { messageOf, useSession } from '../client.js';
import { useAnswer } from '../use-answer.js';
import { FileChoice, ImportSettings } from './import-choices.js';
import { applyPlan, fetchPlan, type ReadFile, readFiles, type SheetOptions, type SheetPlan } from './import-request.js';
import { isTicked, type Ticks } from './plan-choice.js';
import { clashFindings, Findings, Questions } from './plan-findings.js';
import { PlanItems } from './plan-items.js';

const firstOptions = { year: null, newSeries: false, overwrite: false, removeGone: false, emptyClears: false };

/** Imports workbooks and CSV files: shows what they would change, and applies what is ticked. */
export function SheetsPage() {
  const { client, hub, refreshHubs } = useSession();
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const [options, setOptions] = useState<SheetOptions>({ ...firstOptions, hub: hub.slug, confirm: false, series: [] });
  const [ticks, setTicks] = useState<Ticks>(new Set());
  const [message, setMessage] = useState('');
  const { data, error, isLoading, reload } = useAnswer(
    () => fetchPlan(client, { files, options }),
    [client, files, options],
  );
  const [problem, setProblem] = useState('');
  const choose = (chosen: readonly File[]) => {
    setMessage('');
    setProblem('');
    readFiles(chosen).then(
      (read) => {
        setFiles(read);
        setOptions({ ...options, confirm: false, series: [] });
      },
      (failed) => setProblem(messageOf(failed)),
    );
  };
  const apply = async (plan: SheetPlan, why: string) => {
    setProblem('');
    const keys = plan.items.filter((item) => isTicked(ticks, item)).map(({ key }) => key);
    try {
      const answer = await applyPlan(client, { files, options }, { keys, revision: plan.revision, why });
      const isDone = answer.__typename === 'Ok';
      setMessage(isDone ? `${formatCount(keys.length, 'change')} applied.` : conflictMessage);
      if (isDone) await refreshHubs();
      reload();
    } catch (failed) {
      setProblem(messageOf(failed));
    }
  };
  const plan = error === '' && files.length > 0 ? data : undefined;
  return (
    <section className="sheets" aria-labelledby="sheets-title">
      <h2 id="sheets-title">Sheets</h2>
      <p className="hint">
        A sheet has headings in its first row, and one row for each programme. Nothing is changed before you have seen
        the plan and applied it.
      </p>
      <FileChoice names={files.map(({ name }) => name)} onFiles={choose} />
      <ImportSettings options={options} years={hub.academicYears} onChange={setOptions} />
      <p role="alert" className="problem">
        {error || problem}
      </p>
      <p role="status" className="list-count" aria-busy={isLoading}>
        {[message, plan && describePlan(plan)].filter(Boolean).join(' ')}
        {isLoading && files.length > 0 && !plan && 'Reading the files…'}
      </p>
      {plan && (
        <PlanView
          plan={plan}
          options={options}
          ticks={ticks}
          isLoading={isLoading}
          onOptions={setOptions}
          onTicks={setTicks}
          onApply={(why) => apply(plan, why)}
        />
      )}
    </section>
  );
}

const conflictMessage =
  'The catalogue has changed meanwhile, so nothing was applied. This is the new plan: what changed in it is not ticked.';

const describePlan = ({ items, problems, unsure, unchanged }: SheetPlan): string =>
  [
    `${formatCount(items.length, 'change')},`,
    `${problems.length} refused, ${unsure.length} asked about, ${unchanged} the same in the catalogue.`,
  ].join(' ');

interface PlanViewProps {
  readonly plan: SheetPlan;
  readonly options: SheetOptions;
  readonly ticks: Ticks;
  readonly isLoading: boolean;
  readonly onOptions: (options: SheetOptions) => void;
  readonly onTicks: (ticks: Ticks) => void;
  readonly onApply: (why: string) => Promise<void>;
}

function PlanView({ plan, options, ticks, isLoading, onOptions, onTicks, onApply }: PlanViewProps) {
  const { items, problems, warnings, notes } = plan;
  const count = items.filter((item) => isTicked(ticks, item)).length;
  const isUnready = options.confirm || problems.some(({ code }) => code === 'NOT_READY');
  return (
    <div className="plan">
      <Findings title="Refused" className="refused" findings={problems} isOpen />
      {isUnready && (
        <label className="tick-line">
          <input
            type="checkbox"
            checked={options.confirm}
            onChange={({ target }) => onOptions({ ...options, confirm: target.checked })}
          />
          I have checked what these programmes carry forward from another year
        </label>
      )}
      <Questions plan={plan} series={options.series} onSeries={(series) => onOptions({ ...options, series })} />
      <Findings title="Changed by others after the export" findings={clashFindings(plan)} isOpen />
      <Findings title="Warnings" findings={warnings} isOpen={warnings.length <= 5} />
      <Findings title="How the files were read" findings={notes} isOpen={false} />
      {items.length > 0 && (
        <>
          <PlanItems items={items} ticks={ticks} onTicks={onTicks} />
          <ApplyForm count={count} isRefused={problems.length > 0} isLoading={isLoading} onApply={onApply} />
        </>
      )}
    </div>
  );
}

interface ApplyFormProps {
  /** How many changes are ticked. */
  readonly count: number;
  readonly isRefused: boolean;
  readonly isLoading: boolean;
  readonly onApply: (why: string) => Promise<void>;
}

function ApplyForm({ count, isRefused, isLoading, onApply }: ApplyFormProps) {
  const [why, setWhy] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    await onApply(why);
    setBusy(false);
  };
  return (
    <form
      className="panel apply-plan"
      aria-label="Apply"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="field">
        <span>Reason for the history (optional)</span>
        <input value={why} maxLength={500} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <button type="submit" className="main-action" disabled={isRefused || isBusy || isLoading || count === 0}>
        {isBusy ? 'Applying…' : `Apply ${formatCount(count, 'change')}`}
      </button>
      {isRefused && (
        <p className="hint">
          Nothing can be applied while something is refused. Correct the file, and choose it again.
        </p>
      )}
    </form>
  );
}
