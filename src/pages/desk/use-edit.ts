import { useState } from 'react';
import type { Edit } from '../../generated/graphql.js';
import { type EditAnswer, messageOf, useSession } from './client.js';
import { describeProblem, typeProblems } from './form/problems.js';

type OkAnswer = Extract<EditAnswer, { __typename: 'Ok' }>;

interface Editing {
  readonly isBusy: boolean;
  /** Why the last edit was not made; empty if it was. */
  readonly message: string;
  /** Whether it was refused until somebody confirms it. */
  readonly asksToConfirm: boolean;
  readonly run: (edits: readonly Edit[], onMade: (answer: OkAnswer) => void) => Promise<void>;
}

/** Makes edits at the click of a button, and says why where one is refused. */
export function useEdit(): Editing {
  const { client } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [asksToConfirm, setAsksToConfirm] = useState(false);
  const run: Editing['run'] = async (edits, onMade) => {
    setBusy(true);
    setMessage('');
    try {
      const answer = await client.edit(edits);
      if (answer.__typename === 'Ok') onMade(answer);
      else {
        setMessage(refusalOf(answer));
        setAsksToConfirm(isNotReady(answer));
      }
    } catch (error) {
      setMessage(typeProblems(error)?.map(describeProblem).join(' ') ?? messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, message, asksToConfirm, run };
}

const isNotReady = (answer: EditAnswer): boolean =>
  answer.__typename === 'ValidationFailed' && answer.problems.some(({ code }) => code === 'NOT_READY');

/** Why an edit is refused, in the words of the service. */
export function refusalOf(answer: EditAnswer): string {
  if (answer.__typename === 'ValidationFailed') return answer.problems.map(({ message }) => message).join(' ');
  if (answer.__typename === 'Conflict')
    return 'Somebody else has changed this meanwhile, so nothing was done. Load it again, and look at the change first.';
  return answer.message;
}
