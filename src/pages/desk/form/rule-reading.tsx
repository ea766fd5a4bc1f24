/** A rule as the API answers it, as deep as it was asked for. */
export interface RuleNode {
  readonly line?: string;
  readonly atLeast: number | null;
  readonly test: { readonly text: string; readonly openQuestion: string | null } | null;
  readonly all?: readonly RuleNode[];
  readonly any?: readonly RuleNode[];
  readonly not?: RuleNode | null;
  readonly unless?: RuleNode | null;
}

/** A rule in sentences, as a list whose first line says how many of its conditions must hold. */
export function RuleReading({ rule }: { readonly rule: RuleNode }) {
  const { all = [], any = [], test, not, unless, atLeast } = rule;
  return (
    <>
      {test && (
        <p>
          {test.text}
          {test.openQuestion !== null && <small> (open question: {test.openQuestion})</small>}
        </p>
      )}
      {all.length > 0 && <Conditions words="All of these hold:" rules={all} />}
      {any.length > 0 && (
        <Conditions
          words={atLeast === null ? 'At least one of these holds:' : `At least ${atLeast} of these hold:`}
          rules={any}
        />
      )}
      {not && <Conditions words="This does not hold:" rules={[not]} />}
      {unless && <Conditions words="These conditions are not asked for if:" rules={[unless]} />}
    </>
  );
}

function Conditions({ words, rules }: { readonly words: string; readonly rules: readonly RuleNode[] }) {
  return (
    <>
      <p>{words}</p>
      <ul>
        {rules.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: The reading keeps no state.
          <li key={at}>
            <RuleReading rule={rule} />
          </li>
        ))}
      </ul>
    </>
  );
}
