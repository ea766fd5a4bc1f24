import { DeliveryMode, ParticipationUnit, PublicationStatus, RecruitmentStatus } from '../domain/fields/vocabulary.js';
import { nameSpelling } from '../text/spelling.js';

type Words = Readonly<Record<string, string>>;

/** Words that people use for words of a vocabulary, and that are too vague to be read as them. */
const meant = new Map<Words, readonly (readonly [string, readonly string[]])[]>([
  [
    PublicationStatus,
    [
      [PublicationStatus.PUBLISHED, ['live', 'active', 'public', 'visible', 'on', 'running', 'current', 'open', 'yes']],
      [PublicationStatus.DRAFT, ['hidden', 'unpublished', 'pending', 'in preparation', 'planned', 'private', 'new']],
      [
        PublicationStatus.WITHDRAWN,
        ['cancelled', 'canceled', 'closed', 'archived', 'removed', 'ended', 'deleted', 'off', 'inactive', 'no'],
      ],
    ],
  ],
  [
    RecruitmentStatus,
    [
      [RecruitmentStatus.OPEN, ['live', 'recruiting', 'open now', 'places available', 'spaces available', 'yes']],
      [RecruitmentStatus.FULL, ['no places', 'fully booked', 'sold out', 'waiting list']],
      [RecruitmentStatus.CLOSED, ['ended', 'not recruiting', 'finished', 'no', 'shut']],
      [
        RecruitmentStatus.REGISTER_INTEREST,
        ['expressions of interest', 'eoi', 'interest', 'opening soon', 'coming soon'],
      ],
    ],
  ],
  [
    DeliveryMode,
    [
      [DeliveryMode.FACE_TO_FACE, ['in person', 'f2f', 'on site', 'classroom', 'venue', 'live']],
      [DeliveryMode.ONLINE, ['virtual', 'zoom', 'teams', 'remote', 'webinar', 'distance']],
      [DeliveryMode.BLENDED, ['hybrid', 'mixed', 'both']],
    ],
  ],
  [
    ParticipationUnit,
    [
      [ParticipationUnit.INDIVIDUAL, ['teacher', 'person', 'people', 'participant']],
      [ParticipationUnit.TRUST, ['mat', 'multi academy trust', 'academy trust']],
    ],
  ],
]);

/** The word of a vocabulary that a text most likely means; undefined where nothing but its spelling says so. */
export function meantWord(text: string, words: Words): string | undefined {
  const spelling = nameSpelling(text);
  return meant.get(words)?.find(([, others]) => others.some((other) => nameSpelling(other) === spelling))?.[0];
}
