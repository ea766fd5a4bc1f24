type Maybe = string | null | undefined;

/** A person or office to ask, as far as they are known. */
interface Contactable {
  readonly name?: Maybe;
  readonly role?: Maybe;
  readonly email?: Maybe;
  readonly url?: Maybe;
}

/** A contact on one line: "Jo Smith (Work Group Lead), jo@hub.example". */
export function formatContact({ name, role, email, url }: Contactable): string {
  const who = name && role ? `${name} (${role})` : (name ?? role);
  return [who, email, url].filter(Boolean).join(', ');
}
