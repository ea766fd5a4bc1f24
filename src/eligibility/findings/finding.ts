import type { ProfileField } from '../profile/profile.js';
import type { Verdict } from './verdict.js';

/** What one test found out. */
export interface Finding {
  readonly verdict: Verdict;
  /** What it rests on, as a sentence to whoever asks: "You did, in 2020/21." May be empty. */
  readonly told: string;
  /** How the test is introduced, where "Met", "Not met" and "Not known" would not say it. */
  readonly head?: string | undefined;
  /** What would make it hold, to go on from "You would be eligible …"; undefined where nothing would, or it holds. */
  readonly change?: string | undefined;
  /** What the profile leaves out that decides it. */
  readonly missing?: ProfileField | undefined;
  /** What to ask the hub, where no profile can tell. */
  readonly ask?: string | undefined;
}
