interface Sum {
  readonly amount: number;
  readonly currency: string;
  readonly per: string | null;
  readonly purpose: string | null;
  readonly condition: string | null;
  readonly participationYear: number | null;
}

/** "£1,000 per school, in year 1 of taking part: towards supply". */
export function formatMoney({ amount, currency, per, purpose, condition, participationYear }: Sum): string {
  const sum = new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
  const year = participationYear === null ? undefined : `in year ${participationYear} of taking part`;
  const what = [sum, per && `per ${per}`, year].filter(Boolean).join(' ');
  const why = [purpose, condition].filter(Boolean).join('; ');
  return why === '' ? what : `${what}: ${why}`;
}
