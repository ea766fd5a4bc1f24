import { useSession } from '../client.js';
import { useEdit } from '../use-edit.js';

/** Says whether everything that the hub offers in a year has been entered, with a button that states it or takes it back. */
export function YearComplete({ year }: { readonly year: string }) {
  const { hub, readOnly, refreshHubs } = useSession();
  const { isBusy, message, run } = useEdit();
  const isComplete = hub.offers.some(({ academicYear, complete }) => academicYear === year && complete === true);
  const others = hub.offers.filter(({ academicYear }) => academicYear !== year);
  const state = () => {
    const offers = [...others, { academicYear: year, complete: !isComplete }];
    const patch = { offers: offers.toSorted((a, b) => b.academicYear.localeCompare(a.academicYear)) };
    void run([{ updateHub: { id: hub.id, ifRevision: hub.revision ?? 0, patch } }], () => void refreshHubs());
  };
  return (
    <section className="year-complete" aria-label={`Is ${year} complete?`}>
      <p role="status">
        {isComplete
          ? `${year} is complete: what is not published here was not offered.`
          : `${year} is not marked as complete: a programme that is missing here may only not have been entered.`}
      </p>
      {readOnly === '' && (
        // A button that is disabled loses the focus of the keyboard.
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && state()}>
          {isComplete ? `${year} is not complete after all` : `Everything that we offer in ${year} is published here`}
        </button>
      )}
      <p role="alert" className="problem">
        {message}
      </p>
    </section>
  );
}
