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
  const { hub } = useSession();
  const { files, choose, plan, isLoading, options, setOptions, problem, message, apply } = useSheets();
  const [ticks, setTicks] = useState<Ticks>(new Set());
  const view = { options, ticks, isLoading, onOptions: setOptions, onTicks: setTicks };
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
        {problem}
      </p>
      <p role="status" className="list-count" aria-busy={isLoading}>
        {[message, plan && describePlan(plan)].filter(Boolean).join(' ')}
        {isLoading && files.length > 0 && !plan && 'Reading the files…'}
      </p>
      {plan && <PlanView plan={plan} {...view} onApply={(why) => apply(plan, { ticks, why })} />}
    </section>
  );
}

/** The files that were chosen, how they are read, the plan that the service makes of them, and how it is applied. */
function useSheets() {
  const { client, hub, refreshHubs } = useSession();
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const [options, setOptions] = useState<SheetOptions>({ ...firstOptions, hub: hub.slug, confirm: false, series: [] });
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState('');
  const fail = (error: unknown) => setProblem(messageOf(error));
  const answer = useAnswer(() => fetchPlan(client, { files, options }), [client, files, options]);
  const choose = async (chosen: readonly File[]) => {
    setMessage('');
    setProblem('');
    setFiles(await readFiles(chosen));
    setOptions({ ...options, confirm: false, series: [] });
  };
  const apply = async (plan: SheetPlan, { ticks, why }: { readonly ticks: Ticks; readonly why: string }) => {
    setProblem('');
    const keys = plan.items.filter((item) => isTicked(ticks, item)).map(({ key }) => key);
    const applied = await applyPlan(client, { files, options }, { keys, revision: plan.revision, why });
    const isDone = applied.__typename === 'Ok';
    setMessage(isDone ? `${formatCount(keys.length, 'change')} applied.` : conflictMessage);
    if (isDone) await refreshHubs();
    answer.reload();
  };
  return {
    ...{ files, options, setOptions, message },
    isLoading: answer.isLoading,
    problem: answer.error || problem,
    plan: answer.error === '' && files.length > 0 ? answer.data : undefined,
    choose: (chosen: readonly File[]) => void choose(chosen).catch(fail),
    apply: (plan: SheetPlan, choice: Parameters<typeof apply>[1]) => apply(plan, choice).catch(fail),
  };
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
